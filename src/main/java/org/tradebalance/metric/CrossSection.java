package org.tradebalance.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/** The countries of one period, never groups or residuals. */
final class CrossSection {

  private static final int LARGEST = 4;
  private static final BigDecimal PERCENT_SQUARED = BigDecimal.valueOf(10_000);

  private final Map<Flow, List<Usd>> amounts = new EnumMap<>(Flow.class);
  private final boolean known;

  /**
   * Countries beside each other.
   *
   * @param countries their balances
   * @param known whether the series has countries in any period
   */
  CrossSection(List<Balance> countries, boolean known) {
    this.known = known;
    for (Flow flow : Flow.values()) {
      List<Usd> some = new ArrayList<>(countries.size());
      for (Balance country : countries) {
        Usd amount = country.amount(flow);
        if (amount != null) {
          some.add(amount);
        }
      }
      amounts.put(flow, some);
    }
  }

  boolean known() {
    return known;
  }

  /** The sum of the deficits (sign -1, a positive number) or of the surpluses (sign 1). */
  Usd sum(int sign) {
    return sum(sizes(sign));
  }

  /** The number of countries whose balance has a sign, sizes below a threshold taken as zero. */
  long count(int sign, Usd threshold) {
    long count = 0;
    for (Usd amount : amounts(Flow.BALANCE)) {
      if ((amount.abs().compareTo(threshold) < 0 ? 0 : amount.signum()) == sign) {
        count++;
      }
    }
    return count;
  }

  /** Sum of the squared shares in percent. */
  MetricResult concentration(Flow flow) {
    BigDecimal squares = BigDecimal.ZERO;
    for (Usd amount : amounts(flow)) {
      squares = squares.add(amount.toBigDecimal().pow(2));
    }
    BigDecimal whole = sum(amounts(flow)).toBigDecimal();
    return Ratios.of(squares.multiply(PERCENT_SQUARED), whole.pow(2));
  }

  /** Share of the four largest exports or imports. */
  MetricResult largest(Flow flow) {
    return largest(amounts(flow));
  }

  /** Share of the four largest deficits or surpluses. */
  MetricResult largest(int sign) {
    return largest(sizes(sign));
  }

  private static MetricResult largest(List<Usd> sizes) {
    List<Usd> first = sizes.stream().sorted(Comparator.reverseOrder()).limit(LARGEST).toList();
    return Ratios.share(sum(first), sum(sizes));
  }

  private List<Usd> sizes(int sign) {
    List<Usd> sizes = new ArrayList<>();
    for (Usd amount : amounts(Flow.BALANCE)) {
      if (amount.signum() == sign) {
        sizes.add(amount.abs());
      }
    }
    return sizes;
  }

  private List<Usd> amounts(Flow flow) {
    return amounts.getOrDefault(flow, List.of());
  }

  private static Usd sum(List<Usd> amounts) {
    Usd sum = Usd.ZERO;
    for (Usd amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }
}
