package org.tradebalance.publish.html;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/** Three years of months of the first series that has them. */
record MonthsSection(WorldSeries total, History history, LineChart balance, LineChart flows) {

  private static final int MOST = 36;

  /** Null where no series has months. */
  static @Nullable MonthsSection of(Brief brief) {
    return brief.headlines().stream()
        .filter(total -> total.month() != null)
        .findFirst()
        .map(
            total -> {
              History history =
                  History.of(brief, total.world(), brief.unit(total), total.month(), MOST);
              return of(total.with(olderReleases(brief, total, history.periods())), history);
            })
        .orElse(null);
  }

  /** Which months are of an older release, as a sentence; empty where none is. */
  private static String olderReleases(Brief brief, WorldSeries total, List<Period> months) {
    SortedMap<String, List<Period>> older = new TreeMap<>();
    for (Period month : months) {
      String vintage = brief.publication().vintage(total.world().dataset(), month);
      if (!vintage.equals(total.vintage()) && brief.book().at(total.world(), month) != null) {
        older.computeIfAbsent(vintage, key -> new ArrayList<>()).add(month);
      }
    }
    StringBuilder words = new StringBuilder();
    older.forEach(
        (vintage, some) ->
            words
                .append(" ")
                .append(Dates.full(some.get(0)))
                .append(some.size() == 1 ? "" : " to " + Dates.full(some.get(some.size() - 1)))
                .append(": vintage ")
                .append(vintage)
                .append("."));
    return words.toString();
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
        new Chart(
            id,
            history.unit().title(),
            history.periods().stream().map(Dates::brief).toList(),
            List.of(lines)));
  }
}
