package org.tradebalance.normalise;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.CodeText;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.IssueCode;

/**
 * Reads the power of ten by which the amounts of a row are to be multiplied. An empty cell proves
 * nothing: it stands for what the layout names, else the row cannot be read.
 */
final class ScaleColumn {

  private static final Pattern POWER_OF_TEN = Pattern.compile("[-+]?\\d{1,2}");

  private final int column;
  private final ColumnRule rule;

  private ScaleColumn(int column, ColumnRule rule) {
    this.column = column;
    this.rule = rule;
  }

  /** The column of scales; null where a table has none. */
  static @Nullable ScaleColumn of(HeaderMap header) {
    int column = header.column(Field.SCALE).orElse(-1);
    FoundColumn found = header.columns().get(column);
    return found == null ? null : new ScaleColumn(column, found.rule());
  }

  /** What a row says; null, with an issue, where it says nothing that can be read. */
  @Nullable Integer powerOfTen(RawRow row, RowIssues issues) {
    String text = CodeText.of(row.cell(column).text());
    String meant = rule.values().getOrDefault(Label.normal(text), text);
    if (POWER_OF_TEN.matcher(meant).matches()) {
      return Integer.valueOf(meant);
    }
    String field = Field.SCALE.code();
    if (meant.isEmpty()) {
      issues.add(IssueCode.SCALE_MISSING, column, field);
    } else {
      String expected = "a power of ten as an integer: 6 for millions";
      issues.add(IssueCode.CODE_UNKNOWN, column, field, field, "'" + text + "'", expected);
    }
    return null;
  }

  /** What a row that was accepted says. */
  int powerOfTen(RawRow row) {
    String text = CodeText.of(row.cell(column).text());
    return Integer.parseInt(rule.values().getOrDefault(Label.normal(text), text));
  }
}
