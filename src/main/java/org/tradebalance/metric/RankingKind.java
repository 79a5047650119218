package org.tradebalance.metric;

import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.explain.FigureTerms;
import org.tradebalance.explain.Operation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** What countries are ranked by; the largest comes first. */
public enum RankingKind implements Coded {
  /** Size of the deficit; only countries with one. */
  DEFICIT("deficit", balance -> sizeOf(balance, -1)),

  /** Size of the surplus; only countries with one. */
  SURPLUS("surplus", balance -> sizeOf(balance, 1)),

  /** Exports plus imports. */
  TOTAL_TRADE("total_trade", Balance::totalTrade),

  /** Exports. */
  EXPORTS("exports", balance -> balance.amount(Flow.EXPORT)),

  /** Imports. */
  IMPORTS("imports", balance -> balance.amount(Flow.IMPORT));

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Formula<Balance, Usd> size;

  RankingKind(String code, Formula<Balance, Usd> size) {
    this.code = code;
    this.size = size;
  }

  @Override
  public String code() {
    return code;
  }

  /** What the ranking orders by, never negative; null for a country that is not ranked. */
  @Nullable Usd size(Balance balance) {
    return size.of(balance);
  }

  private static @Nullable Usd sizeOf(Balance balance, int sign) {
    Usd amount = balance.amount(Flow.BALANCE);
    return amount != null && amount.signum() == sign ? amount.abs() : null;
  }

  /** How the amount that is ranked comes about; null where there is none. */
  @Nullable Term terms(FigureTerms figures, SeriesKey series, Period period) {
    SeriesTerms terms = new SeriesTerms(figures, code, series, period);
    return switch (this) {
      case DEFICIT, SURPLUS -> terms.figure(Flow.BALANCE);
      case EXPORTS -> terms.figure(Flow.EXPORT);
      case IMPORTS -> terms.figure(Flow.IMPORT);
      case TOTAL_TRADE ->
          terms.both("total trade with " + series.partner() + " " + period, Operation.SUM);
    };
  }

  /** The amount as printed: a deficit is negative. */
  Usd printed(Usd size) {
    return this == DEFICIT ? size.negate() : size;
  }
}
