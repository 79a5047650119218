package org.tradebalance.metric;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * One series in one period, with its history, and where its metrics go.
 *
 * @param book all balances
 * @param now the balance that is measured
 * @param history the balances of the same line
 * @param sorted the amounts of the same line by size
 * @param latest whether it is the latest complete period of its frequency
 * @param sink takes the metrics that reach as far as this line and period
 */
record Line(
    BalanceBook book,
    Balance now,
    NavigableMap<Period, Balance> history,
    SortedAmounts sorted,
    boolean latest,
    Consumer<MetricValue> sink) {

  SeriesKey series() {
    return now.series();
  }

  Period period() {
    return now.period();
  }

  boolean is(Frequency frequency) {
    return period().frequency() == frequency;
  }

  boolean isWorld() {
    return series().partner().equals(Economy.WORLD);
  }

  boolean wants(Reach reach) {
    return Scope.reaches(reach, series(), latest);
  }

  /** The amount of a flow in a complete period; null where there is none. */
  @Nullable Usd complete(Flow flow, Period period) {
    Balance balance = history.get(period);
    return balance == null || balance.partial() ? null : balance.amount(flow);
  }

  /** The sum of consecutive months that end with one; null where one is missing. */
  @Nullable Usd sum(Flow flow, Period last, int months) {
    Usd sum = Usd.ZERO;
    Period month = last;
    for (int back = 0; back < months; back++, month = month.previous()) {
      Usd amount = complete(flow, month);
      if (amount == null) {
        return null;
      }
      sum = sum.plus(amount);
    }
    return sum;
  }

  /** The balance with the world in a period. */
  @Nullable Balance world(Period period) {
    return book.at(series().withPartner(Economy.WORLD), period);
  }

  MetricState state() {
    return now.partial() ? MetricState.PARTIAL : MetricState.OK;
  }

  /** An amount; nothing where there is none. */
  void amount(Metric metric, @Nullable Usd amount) {
    if (amount != null) {
      add(metric, amount.toBigDecimal(), state());
    }
  }

  void count(Metric metric, long count) {
    add(metric, BigDecimal.valueOf(count), state());
  }

  /** The change between two amounts in percent of the earlier size. */
  void change(Metric metric, @Nullable Usd from, @Nullable Usd to) {
    if (from != null && to != null) {
      ratio(metric, Percent.change(from, to));
    }
  }

  /** A ratio with a state of its own; the state of the period where the ratio is sound. */
  void ratio(Metric metric, Percent ratio) {
    add(metric, ratio.value(), ratio.value() == null ? ratio.state() : state());
  }

  void add(Metric metric, @Nullable BigDecimal value, MetricState state) {
    if (wants(metric.reach())) {
      sink.accept(new MetricValue(series(), period(), metric, value, state));
    }
  }
}
