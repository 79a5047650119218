package org.tradebalance.publish.html;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.SafeText;

/** The figures of a chart as a file, exact; a missing one is empty. */
final class ChartCsv {

  /** What the first row of each such file says. */
  static final String HEADER = "label,series,value,unit";

  private static final String END = "\r\n";

  private ChartCsv() {}

  /** The name of the file of a chart. */
  static String name(Chart chart) {
    return "charts/" + chart.id() + ".csv";
  }

  /**
   * The figures as an address that holds them, for a page that has no file beside it: two hundred
   * pages of partners would need as many.
   */
  static String inline(Chart chart) {
    StringBuilder text = new StringBuilder();
    append(chart, text);
    return "data:text/csv;charset=utf-8;base64,"
        + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the figures and gives the number of rows. */
  static long write(Chart chart, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    long rows = append(chart, text);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return rows;
  }

  private static long append(Chart chart, StringBuilder text) {
    text.append(HEADER).append(END);
    long rows = 0;
    for (int at = 0; at < chart.labels().size(); at++) {
      for (Chart.Values line : chart.lines()) {
        text.append(quoted(chart.labels().get(at)))
            .append(',')
            .append(quoted(line.name()))
            .append(',')
            .append(number(line.values().get(at)))
            .append(',')
            .append(quoted(chart.unit()))
            .append(END);
        rows++;
      }
    }
    return rows;
  }

  private static String number(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String quoted(String value) {
    String safe = SafeText.of(value);
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
