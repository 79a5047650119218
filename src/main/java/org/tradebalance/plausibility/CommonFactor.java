package org.tradebalance.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;

/**
 * Finds that all series of a file are those of another source times one factor, which is another
 * one in each period: they are in another currency, or were converted at another rate. That freight
 * is a fixed part of imports is no such thing, as it does not change.
 *
 * @param periods how many periods have a factor
 * @param compared of how many
 * @param first a figure
 * @param factor its factor
 */
record CommonFactor(int periods, int compared, Observation first, BigDecimal factor)
    implements FigureRemark {

  private static final int LEAST_PERIODS = 6;

  /** Ratios of a period are the same within a thousandth. */
  private static final BigDecimal SAME = new BigDecimal("1.001");

  private static final BigDecimal NOT_ONE = new BigDecimal("1.01");

  /** Rates move from period to period. */
  private static final BigDecimal MOVES = new BigDecimal("1.005");

  private static final MathContext DIGITS = MathContext.DECIMAL32;

  static @Nullable CommonFactor find(List<Compared> compared) {
    Map<Flow, Map<Period, List<Compared>>> flows = new EnumMap<>(Flow.class);
    for (Compared each : compared) {
      if (each.figure().flow() != Flow.BALANCE) {
        flows
            .computeIfAbsent(each.figure().flow(), flow -> new TreeMap<>())
            .computeIfAbsent(each.figure().period(), period -> new ArrayList<>())
            .add(each);
      }
    }
    for (Map<Period, List<Compared>> periods : flows.values()) {
      CommonFactor found = ofFlow(periods);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable CommonFactor ofFlow(Map<Period, List<Compared>> periods) {
    int compared = 0;
    List<BigDecimal> factors = new ArrayList<>();
    Observation first = null;
    BigDecimal ofFirst = BigDecimal.ONE;
    for (List<Compared> period : periods.values()) {
      if (period.size() < 2) {
        continue;
      }
      compared++;
      List<BigDecimal> ratios = period.stream().map(CommonFactor::ratio).sorted().toList();
      BigDecimal least = ratios.get(0);
      if (least.signum() > 0
          && times(least, ratios.get(ratios.size() - 1)).compareTo(SAME) <= 0
          && times(least.min(BigDecimal.ONE), least.max(BigDecimal.ONE)).compareTo(NOT_ONE) > 0) {
        factors.add(least);
        ofFirst = first == null ? least : ofFirst;
        first = first == null ? period.get(0).figure() : first;
      }
    }
    if (first == null || factors.size() < LEAST_PERIODS || factors.size() * 10 < compared * 9) {
      return null;
    }
    List<BigDecimal> sorted = factors.stream().sorted().toList();
    return times(sorted.get(0), sorted.get(sorted.size() - 1)).compareTo(MOVES) > 0
        ? new CommonFactor(factors.size(), compared, first, ofFirst)
        : null;
  }

  private static BigDecimal times(BigDecimal less, BigDecimal more) {
    return more.divide(less, DIGITS);
  }

  private static BigDecimal ratio(Compared each) {
    return BigDecimal.valueOf(Amounts.of(each.figure()).thousandths())
        .divide(BigDecimal.valueOf(each.expected().thousandths()), DIGITS);
  }

  @Override
  public Issue issue(String file, String against) {
    return new UnusualFigures(
            "in "
                + periods
                + " of "
                + compared
                + " periods all are those of "
                + against
                + " times one factor, "
                + factor.round(new MathContext(4)).toPlainString()
                + " in "
                + first.period()
                + ", as in another currency or at other exchange rates",
            periods,
            first)
        .issue(file);
  }
}
