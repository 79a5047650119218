package org.tradebalance.metric;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/**
 * The countries of one period, never groups or residuals.
 *
 * @param countries their balances
 * @param known whether the line has countries in any period
 */
record CrossSection(List<Balance> countries, boolean known) {

  private static final int LARGEST = 4;
  private static final BigDecimal PERCENT_SQUARED = BigDecimal.valueOf(10_000);

  /** The sum of the deficits (sign -1, a positive number) or of the surpluses (sign 1). */
  Usd sum(int sign) {
    return sum(sizes(sign).toList());
  }

  /** The number of countries whose balance has a sign, sizes below a threshold taken as zero. */
  long count(int sign, Usd threshold) {
    return amounts(Flow.BALANCE)
        .filter(a -> (a.abs().compareTo(threshold) < 0 ? 0 : a.signum()) == sign)
        .count();
  }

  /** Sum of the squared shares in percent. */
  Percent concentration(Flow flow) {
    BigDecimal squares =
        amounts(flow)
            .map(amount -> amount.toBigDecimal().pow(2))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal whole = sum(amounts(flow).toList()).toBigDecimal();
    return Percent.of(squares.multiply(PERCENT_SQUARED), whole.pow(2));
  }

  /** Share of the four largest exports or imports. */
  Percent largest(Flow flow) {
    return largest(amounts(flow).toList());
  }

  /** Share of the four largest deficits or surpluses. */
  Percent largest(int sign) {
    return largest(sizes(sign).toList());
  }

  private static Percent largest(List<Usd> sizes) {
    List<Usd> first = sizes.stream().sorted(Comparator.reverseOrder()).limit(LARGEST).toList();
    return Percent.share(sum(first), sum(sizes));
  }

  private Stream<Usd> sizes(int sign) {
    return amounts(Flow.BALANCE).filter(amount -> amount.signum() == sign).map(Usd::abs);
  }

  private Stream<Usd> amounts(Flow flow) {
    return countries.stream().map(balance -> balance.amount(flow)).filter(Objects::nonNull);
  }

  private static Usd sum(List<Usd> amounts) {
    return amounts.stream().reduce(Usd.ZERO, Usd::plus);
  }
}
