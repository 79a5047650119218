package org.tradebalance.publish.opening;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.HistoryMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricState;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The newest balance, its change, and since when it is the largest or the smallest. */
final class LevelSentence {

  /** A month that is the largest of a year is no news, nor a year that is the largest of three. */
  private static final int NEWS_MONTHS = 12;

  private static final int NEWS_YEARS = 3;

  /** Further down a place in history is no news. */
  private static final int LAST_PLACE = 10;

  /** Nor is one behind the first third. */
  private static final int PART = 3;

  private final OpeningFigures figures;

  LevelSentence(OpeningFigures figures) {
    this.figures = figures;
  }

  @Nullable OpeningSentence of(SeriesKey series, Period period) {
    Usd balance = figures.amount(series, Flow.BALANCE, period);
    if (balance == null) {
      return null;
    }
    String economy =
        DisplayNames.inText(figures.publication().book().economy(series.reporter()).name());
    SentenceText text = new SentenceText();
    if (balance.signum() == 0) {
      return text.say(economy + " had neither deficit nor surplus in ")
          .say(traded(series) + " in " + Dates.full(period))
          .end();
    }
    text.say(economy + " had a " + BalanceNoun.of(balance) + " of ")
        .amount(series, period, Flow.BALANCE, balance)
        .say(" in " + traded(series) + " in " + Dates.full(period));
    change(text, series, period, balance);
    history(text, series, period);
    return text.end();
  }

  private String traded(SeriesKey series) {
    String item = BalanceNoun.of(series.item());
    return series.partner().equals(Economy.WORLD)
        ? item
        : item
            + " with "
            + DisplayNames.inText(figures.publication().book().economy(series.partner()).name());
  }

  private void change(SentenceText text, SeriesKey series, Period period, Usd now) {
    Period before = OpeningFigures.before(series, period);
    Usd then = figures.amount(series, Flow.BALANCE, before);
    Metric metric = OpeningFigures.change(series, period, Flow.BALANCE);
    BigDecimal change = figures.value(series, period, metric);
    if (then == null || change == null) {
      return;
    }
    if (then.signum() != now.signum()) {
      if (then.signum() != 0) {
        text.say(", after a " + BalanceNoun.of(then) + " of ")
            .amount(series, before, Flow.BALANCE, then)
            .say(" in " + Dates.full(before));
      }
      return;
    }
    if (change.signum() == 0) {
      text.say(", the same as in " + Dates.full(before));
      return;
    }
    text.say(", ").size(series, period, metric, change);
    Metric inPercent = OpeningFigures.changePct(series, period, Flow.BALANCE);
    BigDecimal percent = figures.value(series, period, inPercent);
    if (percent != null) {
      text.say(" (").percent(series, period, inPercent, percent).say(")");
    }
    text.say(
        (change.signum() == now.signum() ? " more" : " less") + " than in " + Dates.full(before));
  }

  private void history(SentenceText text, SeriesKey series, Period period) {
    if (!since(text, series, period, HistoryMetrics.LARGEST_SINCE.balance(), "largest")
        && !since(text, series, period, HistoryMetrics.SMALLEST_SINCE.balance(), "smallest")) {
      place(text, series, period);
    }
  }

  private boolean since(
      SentenceText text, SeriesKey series, Period period, Metric metric, String superlative) {
    MetricValue found = figures.metric(series, period, metric);
    if (found == null) {
      return false;
    }
    BigDecimal back = found.value();
    if (back == null) {
      Period first = figures.first(series, period.frequency());
      if (first == null || found.state() != MetricState.RECORD || !isNews(series, first, period)) {
        return false;
      }
      text.say(", the " + superlative + " on record, which begins in " + Dates.full(first));
      return true;
    }
    Period then = new Period(period.frequency(), period.ordinal() - back.intValueExact());
    if (!isNews(series, then, period)) {
      return false;
    }
    text.say(", the " + superlative + " since ")
        .figure(series, period, metric.code(), back, Dates.full(then));
    return true;
  }

  private void place(SentenceText text, SeriesKey series, Period period) {
    Metric metric = HistoryMetrics.HISTORY_RANK.balance();
    BigDecimal rank = figures.value(series, period, metric);
    Period first = figures.first(series, period.frequency());
    if (rank != null
        && first != null
        && rank.intValueExact() > 1
        && rank.intValueExact() <= LAST_PLACE
        && isNews(series, first, period)
        && rank.intValueExact() * PART <= period.ordinal() - first.ordinal() + 1) {
      text.say(", the ")
          .figure(series, period, metric.code(), rank, ordinal(rank.intValueExact()))
          .say(" largest since " + Dates.full(first));
    }
  }

  private boolean isNews(SeriesKey series, @Nullable Period from, Period to) {
    int least = to.frequency() == Frequency.ANNUAL ? NEWS_YEARS : NEWS_MONTHS;
    return from != null
        && to.ordinal() - from.ordinal() > least
        && figures.isWithoutGap(series, from, to);
  }

  private static String ordinal(int rank) {
    return rank + (rank == 2 ? "nd" : rank == 3 ? "rd" : "th");
  }
}
