package org.tradebalance.publish.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;

/** Three years of months of the first line that has them. */
record MonthsSection(WorldSeries line, History history, LineChart balance, LineChart flows) {

  private static final int MOST = 36;

  /** Null where no line has months. */
  static @Nullable MonthsSection of(Brief brief) {
    return brief.headlines().stream()
        .filter(line -> line.month() != null)
        .findFirst()
        .map(
            line -> of(line, History.of(brief, line.world(), brief.unit(line), line.month(), MOST)))
        .orElse(null);
  }

  private static MonthsSection of(WorldSeries line, History history) {
    return new MonthsSection(
        line,
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
