package org.tradebalance.metric;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * The amounts of the complete periods of one series by size, so that the place of one among the
 * others is found without a walk through all of them. Not safe to share between threads.
 */
final class SortedAmounts {

  private final NavigableMap<Period, Balance> history;
  private final Map<Frequency, Map<Flow, long[]>> sorted = new EnumMap<>(Frequency.class);

  /** The amounts of a history, none of which is sorted before somebody asks. */
  SortedAmounts(NavigableMap<Period, Balance> history) {
    this.history = history;
  }

  /** How many complete periods of a frequency have an amount. */
  int count(Frequency frequency, Flow flow) {
    return of(frequency, flow).length;
  }

  /** How many amounts of a frequency are larger. */
  int above(Frequency frequency, Flow flow, Usd amount) {
    long[] all = of(frequency, flow);
    return all.length - firstAbove(all, amount.thousandths());
  }

  /** How many amounts of a frequency are smaller. */
  int below(Frequency frequency, Flow flow, Usd amount) {
    return firstNotBelow(of(frequency, flow), amount.thousandths());
  }

  /**
   * The smallest difference between the amount of one period and those of the others of its
   * frequency; null where there is no other.
   *
   * @param amount an amount of the history
   */
  @Nullable Usd nearest(Frequency frequency, Flow flow, Usd amount) {
    long[] all = of(frequency, flow);
    int own = firstNotBelow(all, amount.thousandths());
    Usd nearest = own == 0 ? null : amount.minus(new Usd(all[own - 1]));
    if (own + 1 < all.length) {
      Usd above = new Usd(all[own + 1]).minus(amount);
      nearest = nearest == null || above.compareTo(nearest) < 0 ? above : nearest;
    }
    return nearest;
  }

  private long[] of(Frequency frequency, Flow flow) {
    return sorted
        .computeIfAbsent(frequency, key -> new EnumMap<>(Flow.class))
        .computeIfAbsent(flow, key -> sort(frequency, flow));
  }

  private long[] sort(Frequency frequency, Flow flow) {
    return history.values().stream()
        .filter(balance -> balance.period().frequency() == frequency && !balance.partial())
        .map(balance -> balance.amount(flow))
        .filter(Objects::nonNull)
        .mapToLong(Usd::thousandths)
        .sorted()
        .toArray();
  }

  private static int firstNotBelow(long[] all, long amount) {
    int found = Arrays.binarySearch(all, amount);
    int at = found < 0 ? -found - 1 : found;
    while (at > 0 && all[at - 1] == amount) {
      at--;
    }
    return at;
  }

  private static int firstAbove(long[] all, long amount) {
    int at = firstNotBelow(all, amount);
    while (at < all.length && all[at] == amount) {
      at++;
    }
    return at;
  }
}
