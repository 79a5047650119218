package org.tradebalance.publish.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;

/** Three years of months of the first series that has them. */
record MonthsSection(WorldSeries total, History history, LineChart balance, LineChart flows) {

  private static final int MOST = 36;

  /** Null where no series has months. */
  static @Nullable MonthsSection of(Brief brief) {
    return brief.headlines().stream()
        .filter(total -> total.month() != null)
        .findFirst()
        .map(
            total ->
                of(total, History.of(brief, total.world(), brief.unit(total), total.month(), MOST)))
        .orElse(null);
  }

  private static MonthsSection of(WorldSeries total, History history) {
    return new MonthsSection(
        total,
        history,
        chart(
            "months-balance",
            history,
            history.values("Balance", Flow.BALANCE),
            history.values("Three-month average", WindowMetrics.AVERAGE_3M.balance())),
        chart(
            "months-flows",
            history,
            history.values("Exports", Flow.EXPORT),
            history.values("Imports", Flow.IMPORT)));
  }

  private static LineChart chart(String id, History history, Chart.Values... lines) {
    return LineChart.of(
        new Chart(id, history.periods().stream().map(Dates::brief).toList(), List.of(lines)));
  }
}
