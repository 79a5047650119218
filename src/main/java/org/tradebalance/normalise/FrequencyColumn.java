package org.tradebalance.normalise;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;

/**
 * Compares the frequency that a row names with the shape of its periods. The codes and names are
 * those of SDMX, CL_FREQ; a layout may name others.
 */
final class FrequencyColumn {

  private static final Map<String, Frequency> CODES =
      Map.of(
          "A", Frequency.ANNUAL,
          "Annual", Frequency.ANNUAL,
          "Q", Frequency.QUARTERLY,
          "Quarterly", Frequency.QUARTERLY,
          "M", Frequency.MONTHLY,
          "Monthly", Frequency.MONTHLY);

  private final int column;
  private final Map<String, String> values;

  FrequencyColumn(HeaderMap header) {
    this.column = header.column(Field.FREQUENCY).orElse(-1);
    FoundColumn found = header.columns().get(column);
    this.values = found == null ? Map.of() : found.rule().values();
  }

  /** Whether a period may stand in a row; adds an issue where it may not. */
  boolean allows(RawRow row, Period period, RowIssues issues) {
    if (column < 0) {
      return true;
    }
    String text = row.cell(column).text().strip();
    Frequency frequency = frequency(text);
    if (frequency == null) {
      String field = Field.FREQUENCY.code();
      String expected = "A, Q or M: years, quarters or months";
      issues.add(IssueCode.CODE_UNKNOWN, column, field, field, "'" + text + "'", expected);
      return false;
    }
    if (frequency != period.frequency()) {
      issues.add(
          IssueCode.FREQUENCY_CONTRADICTED,
          column,
          Field.FREQUENCY.code(),
          frequency.code(),
          period.frequency().code() + " " + period);
      return false;
    }
    return true;
  }

  private @Nullable Frequency frequency(String text) {
    return CODES.get(values.getOrDefault(Label.normal(text), text));
  }
}
