package org.tradebalance.publish.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.publish.dictionary.MetricEntries.MetricEntry;

/** Writes {@code dictionary.md}: what each file, view, column and metric means. */
public final class DictionaryText {

  private final StringBuilder text = new StringBuilder();

  private DictionaryText() {}

  /**
   * Writes the dictionary.
   *
   * @param files names of the files that are published; tables that are not among them are left out
   */
  public static void write(Path target, Set<String> files) throws IOException {
    Files.writeString(target, new DictionaryText().of(files), StandardCharsets.UTF_8);
  }

  private String of(Set<String> files) {
    line("# Data dictionary");
    line("");
    line(
        "Every column of every table: what it means, its unit, where it comes from. CSV files are");
    line(
        "UTF-8 with a header, points as decimal signs and nothing where a value is missing. Amounts");
    line(
        "are in US dollars, exact to a thousandth. A cell of text that begins with `= + - @`, a tab");
    line(
        "or a carriage return has an apostrophe before it, for spreadsheets. A Parquet file has the");
    line(
        "rows and columns of the CSV of its name: amounts as `DECIMAL(24, 3)`, values of metrics as");
    line("`DECIMAL(28, 4)`, texts as they are.");
    Dictionary.shipped().publishedWith(files).forEach(this::table);
    metrics();
    return text.toString();
  }

  private void table(Table table) {
    line("");
    line("## " + table.name());
    line("");
    line(table.definition());
    line("");
    line(
        table.key().isEmpty()
            ? "Rows may repeat."
            : "A row is unique by " + String.join(", ", table.key()) + ".");
    line("");
    line("| column | type | unit | empty | meaning | source |");
    line("|---|---|---|---|---|---|");
    for (Column column : table.columns()) {
      String values = column.values().isEmpty() ? "" : " One of: " + list(column) + ".";
      row(
          "`" + column.name() + "`",
          column.type().code(),
          column.unit().equals("none") ? "" : column.unit(),
          column.required() ? "never" : "may be",
          column.definition() + values,
          column.source());
    }
  }

  private static String list(Column column) {
    return "`" + String.join("`, `", column.values()) + "`";
  }

  private void metrics() {
    line("");
    line("## Metrics");
    line("");
    line(
        "X exports, M imports, B balance, t the period, t-1 the one before, t-1y the same period of");
    line("the year before.");
    line("");
    line("| metric | unit | periods | meaning | formula | published for | no value | source |");
    line("|---|---|---|---|---|---|---|---|");
    for (Metric metric : MetricCatalogue.PUBLISHED.metrics()) {
      MetricEntry entry = MetricEntries.of(metric);
      row(
          "`" + entry.name() + "`",
          entry.unit(),
          entry.periods(),
          entry.definition(),
          "`" + entry.formula() + "`",
          entry.coverage(),
          entry.missing(),
          entry.source());
    }
  }

  private void row(String... cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    line("|");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
