package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.ExchangeRate;

/** Takes the rows of a file of exchange rates, one after the other, and gives its rates. */
public final class RateScan implements Consumer<RawRow> {

  private final String file;
  private final SortedMap<Integer, HeaderMap> headers = new TreeMap<>();
  private final SortedMap<Integer, RateRows> tables = new TreeMap<>();
  private final List<ExchangeRate> rates = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final SortedMap<String, Long> ignored = new TreeMap<>();
  private long read;
  private long accepted;

  /**
   * A scan of one file.
   *
   * @param layout the layout that fits the file
   * @param tables where its tables are
   * @param file path below the input folder, for messages
   */
  public RateScan(Layout layout, List<HeaderMap> tables, String file) {
    this.file = file;
    for (HeaderMap table : tables) {
      headers.put(table.sheet(), table);
      this.tables.put(table.sheet(), new RateRows(layout, table));
    }
  }

  /** Takes the next row. Rows in which nothing can be seen do not count. */
  @Override
  public void accept(RawRow row) {
    if (row.isBlank()) {
      return;
    }
    read++;
    HeaderMap header = headers.get(row.sheet());
    RateRows table = tables.get(row.sheet());
    if (header == null || table == null) {
      ignored.merge("other_sheet", 1L, Long::sum);
    } else if (row.number() <= header.lastRow()) {
      ignored.merge("header", 1L, Long::sum);
    } else {
      take(row, table);
    }
  }

  /** A row is taken whole or rejected whole. */
  private void take(RawRow row, RateRows table) {
    RowIssues issues = new RowIssues(file, row);
    List<ExchangeRate> ofRow = new ArrayList<>();
    String reason = table.read(row, ofRow, issues);
    if (!reason.isEmpty()) {
      ignored.merge(reason, 1L, Long::sum);
    } else if (issues.isEmpty()) {
      accepted++;
      rates.addAll(ofRow);
    } else {
      rejections.add(issues.rejected());
    }
  }

  /** What all rows gave. */
  public RateFile result() {
    RowCounts rows = new RowCounts(read, accepted, rejections.size(), ignored);
    Issue refusal =
        rates.isEmpty()
            ? NoUsableRow.of(file, rows, rejections)
            : tables.values().stream()
                .flatMap(table -> table.refusal(file).stream())
                .findFirst()
                .orElse(null);
    return new RateFile(rates, rejections, rows, refusal);
  }
}
