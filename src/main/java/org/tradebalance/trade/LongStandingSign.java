package org.tradebalance.trade;

import org.jspecify.annotations.Nullable;

/**
 * A sign that the balance of an economy with the world has had in every year for a long time: what
 * everybody knows before any file is read.
 *
 * @param economy whose balance
 * @param item of what
 * @param from first year
 * @param to last year; null while it holds
 * @param sign the sign of the balance of each year
 */
public record LongStandingSign(
    String economy, Item item, int from, @Nullable Integer to, BalanceSign sign) {

  /** Whether it says something of a figure: of a balance of all products with the world. */
  public boolean isAbout(Observation balance) {
    return balance.flow() == Flow.BALANCE && isAbout(balance.series(), balance.period().year());
  }

  /** Whether it says something of the balance of a series in a year. */
  public boolean isAbout(SeriesKey series, int year) {
    return series.reporter().equals(economy)
        && series.item() == item
        && series.partner().equals(Economy.WORLD)
        && series.product().equals(SeriesKey.ALL_PRODUCTS)
        && year >= from
        && (to == null || year <= to);
  }

  /** Whether an amount has the sign. */
  public boolean fits(Usd balance) {
    return balance.signum() == (sign == BalanceSign.SURPLUS ? 1 : -1);
  }
}
