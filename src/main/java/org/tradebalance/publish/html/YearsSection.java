package org.tradebalance.publish.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/** Ten years of each series that has some, and the series with the most of them as a table. */
record YearsSection(List<YearsChart> charts, WorldSeries longest, History history) {

  private static final int MOST = 10;
  private static final int FEWEST = 3;

  /** The balances of a series. */
  record YearsChart(WorldSeries total, ColumnChart columns) {}

  /** Null where no series has a complete year. */
  static @Nullable YearsSection of(Brief brief) {
    List<WorldSeries> totals =
        brief.headlines().stream()
            .filter(total -> total.year() != null)
            .sorted(
                Comparator.comparing((WorldSeries total) -> history(brief, total).periods().size())
                    .reversed())
            .toList();
    List<YearsChart> charts = new ArrayList<>();
    for (WorldSeries total : totals) {
      History history = history(brief, total);
      if (history.periods().size() >= FEWEST) {
        charts.add(new YearsChart(total, chart("years-" + charts.size(), history)));
      }
    }
    return totals.isEmpty()
        ? null
        : new YearsSection(charts, totals.get(0), history(brief, totals.get(0)));
  }

  private static History history(Brief brief, WorldSeries total) {
    return History.of(brief, total.world(), brief.unit(total), total.year(), MOST);
  }

  /** The balances of some years, a column each. */
  static ColumnChart chart(String id, History history) {
    return ColumnChart.of(
        new Chart(
            id,
            history.periods().stream().map(Period::toString).toList(),
            List.of(history.values("Balance", Flow.BALANCE))));
  }
}
