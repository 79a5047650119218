package org.tradebalance.normalise;

import java.util.HashMap;
import java.util.Map;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/** The sums of the accepted figures of each column, for comparison with a printed total. */
final class ColumnSums {

  private final ValueCells values;
  private final Map<Integer, Usd> sums = new HashMap<>();

  ColumnSums(ValueCells values) {
    this.values = values;
  }

  void add(RowOutcome.Accepted row) {
    if (!values.hasTotals()) {
      return;
    }
    for (Observation flow : row.flows()) {
      Usd amount = flow.figure().amount();
      if (amount != null) {
        sums.merge(flow.source().column(), amount, Usd::plus);
      }
    }
  }

  /** Adds an issue for each printed total that is not the sum of the figures above it. */
  void compare(RawRow row, RowIssues issues) {
    values
        .printed(row)
        .forEach(
            (column, printed) -> {
              Usd sum = sums.getOrDefault(column, Usd.ZERO);
              if (!sum.equals(printed)) {
                issues.add(
                    IssueCode.TOTAL_DIFFERS,
                    column,
                    values.title(column),
                    printed.toString(),
                    sum.toString());
              }
            });
  }
}
