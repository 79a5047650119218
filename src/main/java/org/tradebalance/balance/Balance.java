package org.tradebalance.balance;

import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Exports, imports and balance of one series in one period. Where the publisher prints a balance,
 * that is the balance; it may differ from exports less imports by the rounding of the three.
 * Otherwise it is exports less imports, and missing where either side is.
 *
 * @param series what it is about
 * @param period when
 * @param exports the exports
 * @param imports the imports
 * @param net the balance
 * @param derivation published or summed
 * @param partial whether months of the period are missing
 */
public record Balance(
    SeriesKey series,
    Period period,
    Figure exports,
    Figure imports,
    Figure net,
    Derivation derivation,
    boolean partial) {

  /** A balance of two published flows, where the publisher prints none. */
  public static Balance of(SeriesKey series, Period period, Figure exports, Figure imports) {
    return new Balance(
        series, period, exports, imports, net(exports, imports), Derivation.PUBLISHED, false);
  }

  /** The net of two flows, where the publisher prints none. */
  static Figure net(Figure exports, Figure imports) {
    Usd sold = exports.amount();
    Usd bought = imports.amount();
    if (sold == null || bought == null) {
      return Figure.MISSING;
    }
    return Figure.of(sold.minus(bought));
  }

  /** One of the three figures. */
  public Figure figure(Flow flow) {
    return switch (flow) {
      case EXPORT -> exports;
      case IMPORT -> imports;
      case BALANCE -> net;
    };
  }

  /** The amount of one of the three figures; null where there is none. */
  public @Nullable Usd amount(Flow flow) {
    return figure(flow).amount();
  }

  /** Exports plus imports; null where either is missing. */
  public @Nullable Usd totalTrade() {
    Usd sold = exports.amount();
    Usd bought = imports.amount();
    return sold == null || bought == null ? null : sold.plus(bought);
  }

  /** Surplus, deficit or balanced; null where the balance is missing. */
  public @Nullable BalanceSign balanceSign() {
    Usd amount = net.amount();
    return amount == null ? null : BalanceSign.of(amount.signum());
  }
}
