package org.tradebalance.publish.opening;

import java.util.Locale;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** Words that several sentences need. */
final class BalanceNoun {

  private BalanceNoun() {}

  /** What an amount of a balance is. */
  static String of(int sign) {
    return sign < 0 ? "deficit" : "surplus";
  }

  static String of(Usd balance) {
    return of(balance.signum());
  }

  static String of(Item item) {
    return DisplayNames.of(item).toLowerCase(Locale.ROOT);
  }

  /** How much older a period is than the newest one; empty where that is less than a year. */
  static String age(Period period, Period newest) {
    String age = Dates.age(period, newest);
    return age.isEmpty() ? "" : " (the figures end " + age + ")";
  }
}
