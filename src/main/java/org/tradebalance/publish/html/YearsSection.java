package org.tradebalance.publish.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/** Ten years of each line that has some, and the line with the most of them as a table. */
record YearsSection(List<YearsChart> charts, WorldSeries longest, History history) {

  private static final int MOST = 10;
  private static final int FEWEST = 3;

  /** The balances of a line. */
  record YearsChart(WorldSeries line, ColumnChart columns) {}

  /** Null where no line has a complete year. */
  static @Nullable YearsSection of(Brief brief) {
    List<WorldSeries> lines =
        brief.headlines().stream()
            .filter(line -> line.year() != null)
            .sorted(
                Comparator.comparing((WorldSeries line) -> history(brief, line).periods().size())
                    .reversed())
            .toList();
    List<YearsChart> charts = new ArrayList<>();
    for (WorldSeries line : lines) {
      History history = history(brief, line);
      if (history.periods().size() >= FEWEST) {
        charts.add(new YearsChart(line, chart("years-" + charts.size(), history)));
      }
    }
    return lines.isEmpty()
        ? null
        : new YearsSection(charts, lines.get(0), history(brief, lines.get(0)));
  }

  private static History history(Brief brief, WorldSeries line) {
    return History.of(brief, line.world(), brief.unit(line), line.year(), MOST);
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
