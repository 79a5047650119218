package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.FlowSeries;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/**
 * Where a series leaves its level by a power of ten, or turns its sign, from one period to the next
 * and stays there. Of two sources that contradict each other so, the one that has such a break is
 * the one that somebody put together from two.
 */
final class LevelBreak {

  /** So many periods on either side make a level. */
  private static final int SIDE = 6;

  /** A level that another one is at most so many times of is the same. */
  private static final int SAME = 3;

  private LevelBreak() {}

  /**
   * Whether one of some series breaks in the way that a contradiction says.
   *
   * @param power the power of ten, up or down; 0 for the sign of balances
   */
  static boolean isIn(List<Observation> figures, int power) {
    Map<FlowSeries, List<Observation>> bySeries = new HashMap<>();
    for (Observation figure : figures) {
      if (power != 0 || figure.flow() == Flow.BALANCE) {
        bySeries.computeIfAbsent(FlowSeries.of(figure), key -> new ArrayList<>()).add(figure);
      }
    }
    return bySeries.values().stream().anyMatch(each -> breaks(each, Math.abs(power)));
  }

  private static boolean breaks(List<Observation> figures, int power) {
    List<Usd> amounts =
        figures.stream()
            .sorted(Comparator.comparing(Observation::period))
            .map(LevelBreak::amount)
            .toList();
    for (int at = SIDE; at <= amounts.size() - SIDE; at++) {
      List<Usd> before = amounts.subList(at - SIDE, at);
      List<Usd> after = amounts.subList(at, at + SIDE);
      boolean found = power == 0 ? turns(before, after) : leaps(before, after, power);
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean leaps(List<Usd> before, List<Usd> after, int power) {
    return isLevel(median(before), median(after), power)
        || isLevel(median(after), median(before), power);
  }

  private static boolean turns(List<Usd> before, List<Usd> after) {
    int sign = before.get(0).signum();
    return sign != 0
        && before.stream().allMatch(each -> each.signum() == sign)
        && after.stream().allMatch(each -> each.signum() == -sign)
        && isLevel(median(before), median(after), 0);
  }

  /** Whether one level is about so many powers of ten of another. */
  private static boolean isLevel(Usd lower, Usd upper, int power) {
    Usd raised = Amounts.times(lower, power);
    return raised != null
        && raised.signum() != 0
        && upper.signum() != 0
        && upper.thousandths() / SAME <= raised.thousandths()
        && raised.thousandths() / SAME <= upper.thousandths();
  }

  private static Usd median(List<Usd> amounts) {
    return amounts.stream().map(Usd::abs).sorted().toList().get(amounts.size() / 2);
  }

  private static Usd amount(Observation figure) {
    @Nullable Usd amount = figure.figure().amount();
    return amount == null ? Usd.ZERO : amount;
  }
}
