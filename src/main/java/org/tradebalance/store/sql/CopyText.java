package org.tradebalance.store.sql;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY: columns end with a tab, {@code \N} is null. */
final class CopyText {

  private CopyText() {}

  static String of(List<@Nullable Object[]> rows) {
    StringBuilder text = new StringBuilder(rows.size() * 96);
    for (@Nullable Object[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        if (column > 0) {
          text.append('\t');
        }
        append(text, row[column]);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable Object value) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof BigDecimal number) {
      text.append(number.toPlainString());
    } else if (value instanceof String string) {
      escape(text, string);
    } else if (value instanceof @Nullable Object[] array) {
      append(text, array);
    } else {
      text.append(value);
    }
  }

  /** An array of numbers and codes, which need no quotes. */
  private static void append(StringBuilder text, @Nullable Object[] array) {
    text.append('{');
    for (int at = 0; at < array.length; at++) {
      Object element = array[at];
      text.append(at == 0 ? "" : ",");
      if (element == null) {
        text.append("NULL");
      } else if (element instanceof BigDecimal number) {
        text.append(number.toPlainString());
      } else {
        text.append('"').append(code(element.toString())).append('"');
      }
    }
    text.append('}');
  }

  private static String code(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < ' ' || c == '"' || c == '\\') {
        throw new IllegalArgumentException("'" + text + "' is no code");
      }
    }
    return text;
  }

  private static void escape(StringBuilder text, String value) {
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
