package org.tradebalance.store;

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
    } else {
      text.append(value);
    }
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
