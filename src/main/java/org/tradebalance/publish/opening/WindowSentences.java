package org.tradebalance.publish.opening;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.Dates;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The average of three months and the year to date, each with the same a year before. */
record WindowSentences(OpeningFigures figures) {

  /** Null where there are no months. */
  @Nullable OpeningSentence average(SeriesKey series, Period period) {
    Metric metric = WindowMetrics.AVERAGE_3M.balance();
    BigDecimal average = figures.value(series, period, metric);
    if (average == null || average.signum() == 0) {
      return null;
    }
    SentenceText text =
        new SentenceText()
            .say("In the three months to " + Dates.full(period) + " the ")
            .say(BalanceNoun.of(average.signum()) + " averaged ")
            .size(series, period, metric, average);
    Metric onYear = WindowMetrics.AVERAGE_3M_CHANGE_ON_YEAR.balance();
    BigDecimal change = figures.value(series, period, onYear);
    if (change != null && isOfOneSign(average, change)) {
      text.say(", ")
          .size(series, period, onYear, change)
          .say(comparison(average, change) + " than a year before");
    }
    return text.end();
  }

  /** Null where there are no months; in January, which is the year to date, on the year before. */
  @Nullable OpeningSentence toDate(SeriesKey series, Period period) {
    if (period.frequency() != Frequency.MONTHLY) {
      return null;
    }
    if (period.lastMonth() == 1) {
      return series.adjustment() == Adjustment.NSA ? null : january(series, period);
    }
    Metric metric = WindowMetrics.YEAR_TO_DATE.balance();
    BigDecimal toDate = figures.value(series, period, metric);
    if (toDate == null || toDate.signum() == 0) {
      return null;
    }
    SentenceText text =
        new SentenceText()
            .say("From " + Dates.full(Period.yearToDate(period.year(), period.lastMonth())))
            .say(" the " + BalanceNoun.of(toDate.signum()) + " was ")
            .size(series, period, metric, toDate);
    Metric onYear = WindowMetrics.YEAR_TO_DATE_CHANGE.balance();
    BigDecimal change = figures.value(series, period, onYear);
    if (change != null && isOfOneSign(toDate, change)) {
      text.say(", ").size(series, period, onYear, change);
      Metric inPercent = WindowMetrics.YEAR_TO_DATE_CHANGE_PCT.balance();
      percent(text, series, period, inPercent);
      text.say(comparison(toDate, change) + " than in the same months of " + (period.year() - 1));
    }
    return text.end();
  }

  private @Nullable OpeningSentence january(SeriesKey series, Period period) {
    Metric metric = ChangeMetrics.CHANGE_ON_YEAR.balance();
    BigDecimal change = figures.value(series, period, metric);
    Usd now = figures.amount(series, Flow.BALANCE, period);
    if (change == null || now == null || !isOfOneSign(now.toBigDecimal(), change)) {
      return null;
    }
    SentenceText text =
        new SentenceText()
            .say("The " + BalanceNoun.of(now) + " was ")
            .size(series, period, metric, change);
    percent(text, series, period, ChangeMetrics.CHANGE_ON_YEAR_PCT.balance());
    return text.say(comparison(now.toBigDecimal(), change))
        .say(" than in " + Dates.full(period.yearBefore()))
        .end();
  }

  private void percent(SentenceText text, SeriesKey series, Period period, Metric metric) {
    BigDecimal percent = figures.value(series, period, metric);
    if (percent != null) {
      text.say(" (").percent(series, period, metric, percent).say(")");
    }
  }

  /** Whether what changed had the same sign before, and changed at all. */
  private static boolean isOfOneSign(BigDecimal now, BigDecimal change) {
    return change.signum() != 0 && now.subtract(change).signum() == now.signum();
  }

  private static String comparison(BigDecimal now, BigDecimal change) {
    return change.signum() == now.signum() ? " more" : " less";
  }
}
