package org.tradebalance.publish.opening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tradebalance.metric.Metric;
import org.tradebalance.publish.MoneyWords;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** A sentence that is put together, with the figures that it states. */
final class SentenceText {

  private final StringBuilder text = new StringBuilder();
  private final List<StatedValue> stated = new ArrayList<>();

  /** Words without a figure. */
  SentenceText say(String words) {
    text.append(words);
    return this;
  }

  /** The size of a flow. */
  SentenceText amount(SeriesKey series, Period period, Flow flow, Usd amount) {
    return figure(
        series, period, flow.code(), amount.toBigDecimal(), MoneyWords.size(amount.toBigDecimal()));
  }

  /** The size of a metric in dollars. */
  SentenceText size(SeriesKey series, Period period, Metric metric, BigDecimal dollars) {
    return figure(series, period, metric.code(), dollars, MoneyWords.size(dollars));
  }

  /** A metric in dollars with its sign. */
  SentenceText change(SeriesKey series, Period period, Metric metric, BigDecimal dollars) {
    return figure(series, period, metric.code(), dollars, MoneyWords.signed(dollars));
  }

  /** The size of a metric in percent, with one decimal. */
  SentenceText percent(SeriesKey series, Period period, Metric metric, BigDecimal percent) {
    BigDecimal size = percent.abs().setScale(1, RoundingMode.HALF_UP);
    return figure(
        series,
        period,
        metric.code(),
        percent,
        String.format(Locale.ROOT, "%,.1f", size) + "\u00A0%");
  }

  /** A metric that counts, said in other words. */
  SentenceText figure(
      SeriesKey series, Period period, String name, BigDecimal value, String words) {
    stated.add(new StatedValue(series, period, name, value, words));
    return say(words);
  }

  /** The sentence, which begins with a capital letter and ends with a full stop. */
  OpeningSentence end() {
    String whole = text.toString().strip();
    return new OpeningSentence(
        whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1) + ".", stated);
  }
}
