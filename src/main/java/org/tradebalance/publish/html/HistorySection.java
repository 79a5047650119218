package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Ten years, and three years of months. */
final class HistorySection {

  private static final int YEARS = 10;
  private static final int FEWEST = 3;
  private static final int MONTHS_CHARTED = 36;
  private static final int MONTHS_LISTED = 13;

  private HistorySection() {}

  static void years(Html html, Brief brief) {
    List<WorldSeries> lines =
        HeadlineSection.lines(brief).stream()
            .filter(line -> line.year() != null)
            .sorted(
                Comparator.comparing((WorldSeries line) -> years(brief, line).size()).reversed())
            .toList();
    if (lines.isEmpty()) {
      html.element("p", "This publication has no complete year.");
      return;
    }
    html.open("div", "class", "charts");
    for (int at = 0; at < lines.size(); at++) {
      WorldSeries line = lines.get(at);
      List<Period> years = years(brief, line);
      if (years.size() < FEWEST) {
        continue;
      }
      AmountUnit unit = brief.unit(line);
      ColumnChart.draw(
          html,
          new Chart(
              "years-" + at,
              "Balance by year: " + brief.label(line) + ", " + unit.title(),
              Brief.source(line),
              years.stream().map(Period::toString).toList(),
              List.of(values(brief, line.world(), Flow.BALANCE, years, unit))));
    }
    html.close();
    WorldSeries line = lines.get(0);
    AmountUnit unit = brief.unit(line);
    Tables.open(
        html,
        "Years: " + brief.label(line) + ", " + unit.title(),
        List.of("Year"),
        List.of("Exports", "Imports", "Balance", "Exports, change", "Imports, change"));
    List<Period> years = years(brief, line);
    for (int at = years.size() - 1; at >= 0; at--) {
      row(
          html,
          brief,
          line,
          years.get(at),
          ChangeMetrics.CHANGE_PCT.exports(),
          ChangeMetrics.CHANGE_PCT.imports());
    }
    Tables.close(html);
    html.element("p", Brief.source(line), "class", "source");
  }

  private static List<Period> years(Brief brief, WorldSeries line) {
    return last(brief, line.world(), line.year(), YEARS);
  }

  static void months(Html html, Brief brief) {
    WorldSeries line =
        HeadlineSection.lines(brief).stream()
            .filter(each -> each.month() != null)
            .findFirst()
            .orElse(null);
    if (line == null) {
      html.element("p", "This publication has no months.");
      return;
    }
    AmountUnit unit = brief.unit(line);
    SeriesKey world = line.world();
    List<Period> months = last(brief, world, line.month(), MONTHS_CHARTED);
    html.open("div", "class", "charts");
    List<String> labels = months.stream().map(Dates::brief).toList();
    LineChart.draw(
        html,
        new Chart(
            "months-balance",
            "Balance by month: " + brief.label(line) + ", " + unit.title(),
            Brief.source(line),
            labels,
            List.of(
                values(brief, world, Flow.BALANCE, months, unit),
                averages(brief, world, months, unit))));
    LineChart.draw(
        html,
        new Chart(
            "months-flows",
            "Exports and imports by month: " + brief.label(line) + ", " + unit.title(),
            Brief.source(line),
            labels,
            List.of(
                values(brief, world, Flow.EXPORT, months, unit),
                values(brief, world, Flow.IMPORT, months, unit))));
    html.close();
    Tables.open(
        html,
        "Months: " + brief.label(line) + ", " + unit.title(),
        List.of("Month"),
        List.of("Exports", "Imports", "Balance", "Exports, on the year", "Imports, on the year"));
    for (int at = months.size() - 1; at >= Math.max(0, months.size() - MONTHS_LISTED); at--) {
      row(
          html,
          brief,
          line,
          months.get(at),
          ChangeMetrics.CHANGE_ON_YEAR_PCT.exports(),
          ChangeMetrics.CHANGE_ON_YEAR_PCT.imports());
    }
    Tables.close(html);
    html.element("p", Brief.source(line), "class", "source");
  }

  private static void row(
      Html html, Brief brief, WorldSeries line, Period period, Metric exports, Metric imports) {
    AmountUnit unit = brief.unit(line);
    SeriesKey world = line.world();
    Tables.row(
        html,
        List.of(Dates.full(period)),
        List.of(
            unit.show(amount(brief, world, Flow.EXPORT, period)),
            unit.show(amount(brief, world, Flow.IMPORT, period)),
            unit.show(amount(brief, world, Flow.BALANCE, period)),
            Numbers.change(brief.value(world, period, exports)),
            Numbers.change(brief.value(world, period, imports))));
  }

  /**
   * Consecutive periods that end with the newest one of a line; those before its first figure are
   * left out, those missing between are not.
   */
  static List<Period> last(Brief brief, SeriesKey series, @Nullable Period newest, int most) {
    List<Period> periods = new ArrayList<>();
    Period period = newest;
    for (int back = 0; back < most && period != null; back++, period = period.previous()) {
      periods.add(0, period);
    }
    while (!periods.isEmpty() && amount(brief, series, Flow.BALANCE, periods.get(0)) == null) {
      periods.remove(0);
    }
    return periods;
  }

  /** The balances of a line in some periods. */
  static Chart.Values values(
      Brief brief, SeriesKey series, Flow flow, List<Period> periods, AmountUnit unit) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (Period period : periods) {
      Usd amount = amount(brief, series, flow, period);
      values.add(amount == null ? null : unit.in(amount));
    }
    return new Chart.Values(name(flow), Collections.unmodifiableList(values));
  }

  private static @Nullable Usd amount(Brief brief, SeriesKey series, Flow flow, Period period) {
    Balance balance = brief.book().at(series, period);
    return balance == null || balance.partial() ? null : balance.amount(flow);
  }

  private static Chart.Values averages(
      Brief brief, SeriesKey series, List<Period> months, AmountUnit unit) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (Period month : months) {
      BigDecimal dollars = brief.value(series, month, WindowMetrics.AVERAGE_3M.balance());
      values.add(dollars == null ? null : unit.in(dollars));
    }
    return new Chart.Values("Three-month average", Collections.unmodifiableList(values));
  }

  private static String name(Flow flow) {
    return switch (flow) {
      case EXPORT -> "Exports";
      case IMPORT -> "Imports";
      case BALANCE -> "Balance";
    };
  }
}
