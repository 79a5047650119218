package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.HistoryMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** What the latest month, or year where there are no months, changed in each series. */
record NewsSection(List<SeriesNews> news) {

  private static final int RECORD_MONTHS = 12;
  private static final List<Metric> AVERAGES =
      List.of(
          WindowMetrics.AVERAGE_3M.exports(),
          WindowMetrics.AVERAGE_3M.imports(),
          WindowMetrics.AVERAGE_3M.balance());
  private static final List<Metric> YEAR_TO_DATE =
      List.of(
          WindowMetrics.YEAR_TO_DATE.exports(),
          WindowMetrics.YEAR_TO_DATE.imports(),
          WindowMetrics.YEAR_TO_DATE.balance());

  /**
   * What changed in a series.
   *
   * @param balance null where there is none
   * @param before the period before and, of a month, the one a year before
   * @param largestSince a period as extreme as this one, null where that is not long ago
   */
  record SeriesNews(
      WorldSeries total,
      Period period,
      @Nullable Usd balance,
      List<BalanceBefore> before,
      @Nullable Period largestSince,
      List<TableRow> rows) {}

  static NewsSection of(Brief brief) {
    List<SeriesNews> news = new ArrayList<>();
    for (WorldSeries total : brief.headlines()) {
      Period period = total.month() == null ? total.year() : total.month();
      if (period != null) {
        news.add(news(brief, total, period));
      }
    }
    return new NewsSection(news);
  }

  private static SeriesNews news(Brief brief, WorldSeries total, Period period) {
    Balance balance = brief.book().at(total.world(), period);
    List<Period> before = Stream.of(period.previous(), period.yearBefore()).distinct().toList();
    return new SeriesNews(
        total,
        period,
        balance == null ? null : balance.amount(Flow.BALANCE),
        before.stream().map(then -> BalanceBefore.of(brief, total, then)).toList(),
        largestSince(brief, total, period),
        rows(brief, total, period, before));
  }

  private static @Nullable Period largestSince(Brief brief, WorldSeries total, Period period) {
    BigDecimal periods = brief.value(total.world(), period, HistoryMetrics.LARGEST_SINCE.balance());
    if (periods == null || periods.intValueExact() <= RECORD_MONTHS) {
      return null;
    }
    Period since = new Period(period.frequency(), period.ordinal() - periods.intValueExact());
    return isWithoutGap(brief, total, since, period) ? since : null;
  }

  /** What happened in a gap nobody knows. */
  private static boolean isWithoutGap(Brief brief, WorldSeries total, Period from, Period to) {
    for (Period each = from; each.compareTo(to) < 0; each = each.next()) {
      if (BalanceBefore.of(brief, total, each).amount() == null) {
        return false;
      }
    }
    return true;
  }

  private static List<TableRow> rows(
      Brief brief, WorldSeries total, Period period, List<Period> before) {
    List<TableRow> rows = new ArrayList<>();
    for (Period each : Stream.concat(Stream.of(period), before.stream()).toList()) {
      Balance balance = brief.book().at(total.world(), each);
      if (balance != null && !balance.partial()) {
        rows.add(new TableRow(Dates.full(each), brief.unit(total).sides(balance)));
      }
    }
    if (before.size() > 1) {
      String name = "Average of three months to " + Dates.full(period);
      metrics(rows, brief, total, period, name, AVERAGES);
      yearsToDate(rows, brief, total, period);
    }
    return rows;
  }

  /** In January they are the month itself. */
  private static void yearsToDate(
      List<TableRow> rows, Brief brief, WorldSeries total, Period month) {
    if (month.lastMonth() == 1) {
      return;
    }
    for (Period each : List.of(month, month.yearBefore())) {
      Period toDate = Period.yearToDate(each.year(), each.lastMonth());
      metrics(rows, brief, total, each, Dates.full(toDate), YEAR_TO_DATE);
    }
  }

  private static void metrics(
      List<TableRow> rows,
      Brief brief,
      WorldSeries total,
      Period period,
      String name,
      List<Metric> metrics) {
    AmountUnit unit = brief.unit(total);
    List<String> shown =
        metrics.stream()
            .map(metric -> unit.dollars(brief.value(total.world(), period, metric)))
            .toList();
    if (shown.stream().anyMatch(text -> !text.equals(Numbers.NONE))) {
      rows.add(new TableRow(name, shown));
    }
  }
}
