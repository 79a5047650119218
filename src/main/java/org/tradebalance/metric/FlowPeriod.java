package org.tradebalance.metric;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * One flow of a series in a complete period, beside the other periods of its history. Sizes are
 * measured in the direction of the period: beside a deficit, an earlier surplus is smaller than any
 * deficit.
 */
record FlowPeriod(BalanceSeries series, Flow flow, Period period, Usd amount) {

  /** The amount of the period before; as everywhere here, null unless it is complete. */
  @Nullable Usd previous() {
    return series.complete(flow, period.previous());
  }

  /** The amount of the same period of the year before. */
  @Nullable Usd yearBefore() {
    return series.complete(flow, period.yearBefore());
  }

  /** The amount of a year. */
  @Nullable Usd year(int year) {
    return series.complete(flow, Period.year(year));
  }

  /** January to the month. */
  @Nullable Usd toDate() {
    return series.toDate(flow, period);
  }

  /** January to the same month of the year before. */
  @Nullable Usd toDateBefore() {
    return series.toDate(flow, period.yearBefore());
  }

  /** The sum of the months that end with this one. */
  @Nullable Usd sum(int months) {
    return series.sum(flow, period, months);
  }

  /** The sum of the months that end with this one, a year before. */
  @Nullable Usd sumBefore(int months) {
    return series.sum(flow, period.yearBefore(), months);
  }

  /** The change of the sum of the months on the year before. */
  @Nullable Usd sumChange(int months) {
    Usd before = sumBefore(months);
    Usd sum = before == null ? null : sum(months);
    return sum == null || before == null ? null : sum.minus(before);
  }

  /** What the partner reports of the same trade: imports for exports. */
  @Nullable Usd mirror() {
    Flow other = flow == Flow.EXPORT ? Flow.IMPORT : Flow.EXPORT;
    return BalanceSeries.complete(series.mirror().get(period), other);
  }

  /** The earlier periods of the history. */
  NavigableMap<Period, Balance> earlier() {
    return series.history().headMap(period, false);
  }

  /** The size of a complete period of the same frequency, in the direction of this one. */
  @Nullable Usd size(Balance balance) {
    if (balance.period().frequency() != period.frequency()) {
      return null;
    }
    Usd other = BalanceSeries.complete(balance, flow);
    return other == null || amount.signum() > 0 ? other : other.negate();
  }

  /**
   * The first period of the largest size so far; null where the amount is zero, or where no earlier
   * period is complete: a series of one period is its own peak, which says nothing.
   */
  @Nullable Peak peak() {
    if (amount.signum() == 0) {
      return null;
    }
    Peak peak = new Peak(amount.abs(), period);
    boolean compared = false;
    for (Balance balance : earlier().values()) {
      Usd size = size(balance);
      compared |= size != null;
      if (size != null && size.compareTo(peak.size) > 0) {
        peak = new Peak(size, balance.period());
      }
    }
    return compared ? peak : null;
  }

  /** A period and its size in the direction of the one that looks back at it. */
  record Peak(Usd size, Period period) {}
}
