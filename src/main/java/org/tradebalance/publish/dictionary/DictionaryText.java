package org.tradebalance.publish.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.publish.dictionary.MetricEntries.MetricEntry;
import org.tradebalance.publish.table.ColumnDefinition;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.publish.table.TableSchema;

/** Writes {@code dictionary.md}: what each file, view, column and metric means. */
public final class DictionaryText {

  private final StringBuilder text = new StringBuilder();

  private DictionaryText() {}

  /**
   * Writes the dictionary.
   *
   * @param catalogue the tables
   * @param files names of the files that are published; tables that are not among them are left out
   */
  public static void write(Path target, TableCatalogue catalogue, Set<String> files)
      throws IOException {
    Files.writeString(target, new DictionaryText().of(catalogue, files), StandardCharsets.UTF_8);
  }

  private String of(TableCatalogue catalogue, Set<String> files) {
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
    catalogue.publishedWith(files).forEach(this::table);
    metrics();
    return text.toString();
  }

  private void table(TableSchema<?> table) {
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
    for (ColumnDefinition<?> column : table.definitions()) {
      String values = column.values().isEmpty() ? "" : " One of: " + list(column) + ".";
      row(
          "`" + column.name() + "`",
          column.type().code(),
          column.hasUnit() ? column.unit() : "",
          column.required() ? "never" : "may be",
          column.definition() + values,
          column.source());
    }
  }

  private static String list(ColumnDefinition<?> column) {
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
