package org.tradebalance.publish.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Usd;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON for answers on the command line, from maps, lists and values. Amounts are numbers in plain
 * notation with all their digits.
 */
public final class JsonText {

  private JsonText() {}

  /** The text, with one member a line. */
  public static String of(Object value) {
    DefaultPrettyPrinter pretty =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    pretty.indentArraysWith(new DefaultIndenter("  ", "\n"));
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return pretty.createInstance();
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(context, text)) {
      write(json, value);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (name, member) -> {
            json.writeName(String.valueOf(name));
            write(json, member);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> write(json, element));
      json.writeEndArray();
    } else if (value instanceof Usd amount) {
      json.writeNumber(new BigDecimal(amount.toString()));
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(plain(number));
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(value instanceof Coded coded ? coded.code() : value.toString());
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
