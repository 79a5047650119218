package org.tradebalance.publish.excel;

import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.publish.dictionary.MetricEntries;
import org.tradebalance.publish.dictionary.MetricEntries.MetricEntry;
import org.tradebalance.publish.table.ColumnDefinition;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.publish.table.TableSchema;

/** What each metric and each column means. */
final class DictionarySheet {

  static final String NAME = "Dictionary";

  private static final int HEADER_ROW = 2;
  private static final int COLUMNS = 7;
  private static final int LINE_POINTS = 15;

  /** What a line of the column of meanings surely holds. */
  private static final int MEANING_CHARACTERS = 75;

  private final Page page;

  private DictionarySheet(Page page) {
    this.page = page;
  }

  static void fill(Page page) {
    new DictionarySheet(page).fill();
  }

  private void fill() {
    page.widths(26, 36, 14, 22, 70, 36, 44);
    page.title("Dictionary of metrics and columns");
    page.newRow()
        .text(
            "X exports, M imports, B balance, T total trade, p a partner, t the period, t-1 the one"
                + " before, t-1y the same period of the year before. Filter the first column for a table.",
            page.styles().note);
    page.newRow()
        .height(32)
        .headers("Table", "Metric or column", "Type", "Unit", "Meaning")
        .headers("Formula", "Source");
    for (Metric metric : MetricCatalogue.PUBLISHED.metrics()) {
      MetricEntry entry = MetricEntries.of(metric);
      row("Metrics", entry.name(), "metric", entry.unit(), entry.definition());
      page.text(entry.formula(), page.styles().wrapped);
      page.text(entry.source(), page.styles().wrapped);
    }
    for (TableSchema<?> table : TableCatalogue.shipped().schemas()) {
      if (!table.isView()) {
        table.definitions().forEach(column -> column(table, column));
      }
    }
    Paper.filter(page, HEADER_ROW, page.rowIndex(), COLUMNS);
    Paper.freeze(page, HEADER_ROW, 2);
    Paper.setUp(page, HEADER_ROW, COLUMNS);
  }

  private void column(TableSchema<?> table, ColumnDefinition<?> column) {
    String unit = column.hasUnit() ? column.unit() : "";
    row(table.name(), column.name(), column.type().code(), unit, column.definition());
    page.text("").text(column.source(), page.styles().wrapped);
  }

  private void row(String table, String name, String type, String unit, String meaning) {
    // Heights are fixed, so that they need no fonts: as many lines as the meaning fills.
    page.newRow()
        .height(LINE_POINTS * (1 + meaning.length() / MEANING_CHARACTERS))
        .text(table)
        .text(name)
        .text(type)
        .text(unit)
        .text(meaning, page.styles().wrapped);
  }
}
