package org.tradebalance.metric;

import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** Months taken together: year to date, three months, twelve months, the average of a year. */
final class Windows {

  private Windows() {}

  static void of(Line line, Flow flow, Usd amount) {
    if (line.is(Frequency.ANNUAL)) {
      line.amount(Metric.of(flow, Development.MONTHLY_AVERAGE), amount.dividedBy(12));
    }
    if (line.is(Frequency.MONTHLY)) {
      yearToDate(line, flow);
      average(line, flow);
      if (line.wants(Metric.of(flow, Development.TRAILING_12M).reach())) {
        line.amount(Metric.of(flow, Development.TRAILING_12M), line.sum(flow, line.period(), 12));
      }
    }
  }

  private static void yearToDate(Line line, Flow flow) {
    Period month = line.period();
    Usd toDate = line.book().yearToDate(line.series(), flow, month);
    if (toDate == null) {
      return;
    }
    Usd before = line.book().yearToDate(line.series(), flow, month.yearBefore());
    line.amount(Metric.of(flow, Development.YEAR_TO_DATE), toDate);
    line.amount(
        Metric.of(flow, Development.YEAR_TO_DATE_CHANGE), Changes.difference(before, toDate));
    line.change(Metric.of(flow, Development.YEAR_TO_DATE_CHANGE_PCT), before, toDate);
  }

  /** Compares the sums of three months, whose ratio is that of the averages, and rounds once. */
  private static void average(Line line, Flow flow) {
    Usd sum = line.sum(flow, line.period(), 3);
    line.amount(Metric.of(flow, Development.AVERAGE_3M), third(sum));
    Metric onYear = Metric.of(flow, Development.AVERAGE_3M_CHANGE_ON_YEAR);
    if (line.wants(onYear.reach())) {
      Usd before = line.sum(flow, line.period().yearBefore(), 3);
      line.amount(onYear, third(Changes.difference(before, sum)));
      line.change(Metric.of(flow, Development.AVERAGE_3M_CHANGE_ON_YEAR_PCT), before, sum);
    }
  }

  private static @Nullable Usd third(@Nullable Usd sum) {
    return sum == null ? null : sum.dividedBy(3);
  }
}
