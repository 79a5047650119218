package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.Metric;
import org.tradebalance.publish.StatedHistory;
import org.tradebalance.publish.StatedHistory.StatedFigure;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Ten years of each concept that has some, and of those with exports and imports as tables.
 *
 * @param tables of the series with exports and imports, and of its goods and services
 */
record YearsSection(List<YearsChart> charts, List<YearsTable> tables) {

  private static final int MOST = 10;

  /** The balances of a series, whose note says where they come from. */
  record YearsChart(WorldSeries total, ColumnChart columns) {}

  /** Exports, imports and balance by year of a series, whose note says where they come from. */
  record YearsTable(Brief brief, WorldSeries total, AmountUnit unit, List<StatedFigure> figures) {

    /** The newest years, the newest first. */
    List<StatedFigure> newest(int most) {
      List<StatedFigure> newest = new ArrayList<>(figures);
      Collections.reverse(newest);
      return newest.subList(0, Math.min(most, newest.size()));
    }

    /** As people read it. */
    String show(StatedFigure year, Flow flow) {
      Balance balance = year.balance();
      return unit.show(balance == null ? null : balance.amount(flow));
    }

    /** A change in percent, which is one within a series, as people read it. */
    String change(StatedFigure year, Metric metric) {
      Balance balance = year.balance();
      return Numbers.change(balance == null ? null : brief.value(balance, metric));
    }
  }

  /** Null where no series has a complete year. */
  static @Nullable YearsSection of(Brief brief) {
    List<WorldSeries> totals =
        brief.headlines().stream().filter(total -> total.year() != null).toList();
    if (totals.isEmpty()) {
      return null;
    }
    List<YearsChart> charts = new ArrayList<>();
    List<SeriesKey> shown = new ArrayList<>();
    for (WorldSeries total : totals) {
      List<SeriesKey> alike =
          brief.publication().preferred().stating(total.world(), Frequency.ANNUAL);
      StatedHistory history = history(brief, total);
      if (history.isLongEnough() && Collections.disjoint(alike, shown)) {
        charts.add(chart(brief, total, history, "years-" + charts.size()));
        shown.add(total.world());
      }
    }
    WorldSeries both =
        totals.stream().filter(total -> hasSides(brief, total)).findFirst().orElse(totals.get(0));
    List<YearsTable> tables = new ArrayList<>(List.of(table(brief, both)));
    for (Item item : List.of(Item.GOODS, Item.SERVICES)) {
      totals.stream()
          .filter(total -> total.world().equals(both.world().withItem(item)))
          .filter(total -> !total.equals(both) && hasSides(brief, total))
          .map(total -> table(brief, total))
          .forEach(tables::add);
    }
    return new YearsSection(charts, tables);
  }

  private static YearsTable table(Brief brief, WorldSeries total) {
    StatedHistory history = history(brief, total);
    return new YearsTable(
        brief, total.with(history.caption()), brief.unit(total), history.figures());
  }

  private static boolean hasSides(Brief brief, WorldSeries total) {
    Period year = total.year();
    Balance balance = year == null ? null : brief.book().at(total.world(), year);
    return balance != null && balance.totalTrade() != null;
  }

  private static StatedHistory history(Brief brief, WorldSeries total) {
    return StatedHistory.of(brief.publication(), total.world(), total.year(), MOST);
  }

  private static YearsChart chart(
      Brief brief, WorldSeries total, StatedHistory history, String id) {
    AmountUnit unit = brief.unit(total);
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (StatedFigure year : history.figures()) {
      Balance balance = year.balance();
      Usd amount = balance == null ? null : balance.amount(Flow.BALANCE);
      values.add(amount == null ? null : unit.in(amount));
    }
    ColumnChart columns =
        ColumnChart.of(
            new Chart(
                id,
                unit.title(),
                history.figures().stream().map(StatedFigure::shortLabel).toList(),
                List.of(new Chart.Values("Balance", Collections.unmodifiableList(values)))));
    return new YearsChart(total.with(history.caption()), columns);
  }

  /** The balances of some years of one series, a column each. */
  static ColumnChart chart(String id, History history) {
    return ColumnChart.of(
        new Chart(
            id,
            history.unit().title(),
            history.periods().stream().map(Period::toString).toList(),
            List.of(history.values("Balance", Flow.BALANCE))));
  }
}
