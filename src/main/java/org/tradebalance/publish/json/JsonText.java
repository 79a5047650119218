package org.tradebalance.publish.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * JSON of records: members in the order of the components, their names with underscores. Amounts
 * are numbers in dollars with all their digits, constants their codes.
 */
public final class JsonText {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(
              new SimpleModule()
                  .addSerializer(BigDecimal.class, new PlainNumber())
                  .addSerializer(Usd.class, new Dollars())
                  .addSerializer(Coded.class, new Code())
                  .addSerializer(Period.class, ToStringSerializer.instance)
                  .addSerializer(Vintage.class, ToStringSerializer.instance))
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
          .build();

  private JsonText() {}

  /** The text on one line, for scripts. */
  public static String line(@Nullable Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** The text with one member a line, the same on every system. */
  public static String pretty(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  /** Without needless zeros. */
  private static final class PlainNumber extends StdSerializer<BigDecimal> {

    PlainNumber() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal number, JsonGenerator json, SerializationContext context) {
      BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      json.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
  }

  private static final class Dollars extends StdSerializer<Usd> {

    Dollars() {
      super(Usd.class);
    }

    @Override
    public void serialize(Usd amount, JsonGenerator json, SerializationContext context) {
      json.writeNumber(amount.toString());
    }
  }

  private static final class Code extends StdSerializer<Coded> {

    Code() {
      super(Coded.class);
    }

    @Override
    public void serialize(Coded constant, JsonGenerator json, SerializationContext context) {
      json.writeString(constant.code());
    }
  }
}
