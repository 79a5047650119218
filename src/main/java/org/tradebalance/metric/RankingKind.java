package org.tradebalance.metric;

import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/** What countries are ranked by; the largest comes first. */
public enum RankingKind implements Coded {
  /** Size of the deficit; only countries with one. */
  DEFICIT("deficit") {
    @Override
    @Nullable Usd size(Balance balance) {
      Usd amount = balance.amount(Flow.BALANCE);
      return amount != null && amount.signum() < 0 ? amount.negate() : null;
    }
  },

  /** Size of the surplus; only countries with one. */
  SURPLUS("surplus") {
    @Override
    @Nullable Usd size(Balance balance) {
      Usd amount = balance.amount(Flow.BALANCE);
      return amount != null && amount.signum() > 0 ? amount : null;
    }
  },

  /** Exports plus imports. */
  TOTAL_TRADE("total_trade") {
    @Override
    @Nullable Usd size(Balance balance) {
      return balance.totalTrade();
    }
  },

  /** Exports. */
  EXPORTS("exports") {
    @Override
    @Nullable Usd size(Balance balance) {
      return balance.amount(Flow.EXPORT);
    }
  },

  /** Imports. */
  IMPORTS("imports") {
    @Override
    @Nullable Usd size(Balance balance) {
      return balance.amount(Flow.IMPORT);
    }
  };

  private final String code;

  RankingKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** What the ranking orders by, never negative; null for a country that is not ranked. */
  abstract @Nullable Usd size(Balance balance);

  /** The amount as printed: a deficit is negative. */
  Usd printed(Usd size) {
    return this == DEFICIT ? size.negate() : size;
  }
}
