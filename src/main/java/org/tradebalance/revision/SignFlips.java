package org.tradebalance.revision;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Deficits that became surpluses and the reverse. */
final class SignFlips implements ConsequenceRule {

  @Override
  public List<Consequence> between(Known before, Known after, Touched touched) {
    List<Consequence> flips = new ArrayList<>();
    for (SeriesKey series : touched.series()) {
      for (Balance now : after.book().of(series).values()) {
        Balance then = before.book().at(series, now.period());
        if (then != null
            && touched.reaches(now.period())
            && Known.comparable(then, now)
            && then.balanceSign() != null
            && now.balanceSign() != null
            && then.balanceSign() != now.balanceSign()) {
          flips.add(
              new Consequence(
                  Consequence.Kind.SIGN,
                  List.of(series),
                  List.of(now.period()),
                  "the balance with "
                      + series.partner()
                      + " in "
                      + now.period()
                      + " turns from "
                      + words(then)
                      + " to "
                      + words(now)));
        }
      }
    }
    return flips;
  }

  private static String words(Balance balance) {
    Usd amount = balance.amount(Flow.BALANCE);
    if (amount == null || amount.signum() == 0) {
      return "balanced";
    }
    return (amount.signum() > 0 ? "a surplus of " : "a deficit of ") + amount.abs() + " USD";
  }
}
