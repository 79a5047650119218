package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.MoneyWords;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * What a balance is compared with.
 *
 * @param amount the earlier balance, null where there is none of the whole period
 */
record BalanceBefore(Period period, @Nullable Usd amount) {

  /** Half of what a sentence shows, a tenth of a million dollars. */
  private static final Usd SHOWN = Usd.of(BigDecimal.valueOf(50_000));

  static BalanceBefore of(Brief brief, WorldSeries total, Period period) {
    Balance balance = brief.book().at(total.world(), period);
    return new BalanceBefore(
        period, balance == null || balance.partial() ? null : balance.amount(Flow.BALANCE));
  }

  /** A later balance against this one, as a part of a sentence. */
  String words(Usd now) {
    String then = Dates.full(period);
    if (amount == null) {
      return "with nothing to compare it to in " + then;
    }
    if (amount.signum() != now.signum()) {
      String kind = amount.signum() < 0 ? "a deficit" : "a surplus";
      return "after " + kind + " of " + MoneyWords.size(amount.toBigDecimal()) + " in " + then;
    }
    Usd growth = now.abs().minus(amount.abs());
    if (growth.abs().compareTo(SHOWN) < 0) {
      return "the same as in " + then;
    }
    String than = (growth.signum() < 0 ? " less" : " more") + " than in " + then;
    return MoneyWords.size(growth.toBigDecimal())
        + than
        + " ("
        + Numbers.change(percent(growth, amount.abs()))
        + ")";
  }

  private static BigDecimal percent(Usd part, Usd whole) {
    return part.toBigDecimal()
        .movePointRight(2)
        .divide(whole.toBigDecimal(), 1, RoundingMode.HALF_UP);
  }
}
