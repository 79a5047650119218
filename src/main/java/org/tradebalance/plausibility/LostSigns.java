package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.FlowSeries;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Finds months whose balance lost its minus, here and there: it has the opposite sign of those
 * before and after, and their size. A balance that really turns passes through zero, or jumps
 * about; that all of a year are nearly as large as each other and one stands on the other side is
 * no economy. Where exports or imports stand beside a balance they prove its sign themselves: trade
 * that comes in few shipments does turn so.
 */
final class LostSigns {

  /** Half a year on either side of a month. */
  private static final int WINDOW = 13;

  /** Where amounts are rounded to nearly nothing, one and minus one are neighbours. */
  private static final int DIFFERENT = 6;

  private LostSigns() {}

  /** What is found first; null where nothing is. */
  static @Nullable Contradiction find(List<Observation> figures) {
    Map<FlowSeries, List<Observation>> balances = new LinkedHashMap<>();
    Set<SeriesKey> withFlows = new HashSet<>();
    for (Observation figure : figures) {
      if (figure.period().frequency() != Frequency.MONTHLY || figure.figure().amount() == null) {
        continue;
      }
      if (figure.flow() != Flow.BALANCE) {
        withFlows.add(figure.series());
      } else {
        balances.computeIfAbsent(FlowSeries.of(figure), key -> new ArrayList<>()).add(figure);
      }
    }
    for (List<Observation> series : balances.values()) {
      if (withFlows.contains(series.get(0).series())) {
        continue;
      }
      series.sort(Comparator.comparing(Observation::period));
      Contradiction found = of(series);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Contradiction of(List<Observation> months) {
    List<Usd> amounts = new ArrayList<>();
    months.forEach(month -> amounts.add(amount(month)));
    List<Integer> lost = new ArrayList<>();
    for (int from = 0; from + WINDOW <= months.size(); from++) {
      int middle = from + WINDOW / 2;
      if (isUnbroken(months, from) && isOdd(amounts.subList(from, from + WINDOW))) {
        lost.add(middle);
      }
    }
    if (lost.isEmpty()) {
      return null;
    }
    Observation first = months.get(lost.get(0));
    return new Contradiction(
        IssueCode.FLOW_CONTRADICTED,
        "the balance of "
            + first.period()
            + (lost.size() == 1 ? "" : ", and of " + (lost.size() - 1) + " months after it,")
            + " has the opposite sign of the months around it, and their size",
        "with the opposite sign",
        0,
        lost.size(),
        lost.size(),
        1,
        first,
        amounts.get(lost.get(0)).negate());
  }

  private static boolean isUnbroken(List<Observation> months, int from) {
    return months.get(from + WINDOW - 1).period().ordinal() - months.get(from).period().ordinal()
        == WINDOW - 1;
  }

  /** Whether the middle of some amounts is on the other side, and all are about as large. */
  private static boolean isOdd(List<Usd> amounts) {
    int middle = WINDOW / 2;
    int sign = amounts.get(middle).signum();
    if (sign == 0
        || amounts.get(middle - 1).signum() != -sign
        || amounts.get(middle + 1).signum() != -sign) {
      return false;
    }
    long others = amounts.stream().filter(each -> each.signum() == -sign).count();
    List<Usd> sizes = amounts.stream().map(Usd::abs).sorted().toList();
    // Seven quarters of the least are the most.
    return others > WINDOW / 2
        && sizes.get(WINDOW - 1).thousandths() / 7 <= sizes.get(0).thousandths() / 4
        && new HashSet<>(sizes).size() >= DIFFERENT;
  }

  private static Usd amount(Observation month) {
    Usd amount = month.figure().amount();
    return amount == null ? Usd.ZERO : amount;
  }
}
