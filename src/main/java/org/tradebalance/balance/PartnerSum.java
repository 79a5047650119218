package org.tradebalance.balance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The sum of the partners of a world series in each period. */
record PartnerSum(Map<Period, Usd> sums) {

  static PartnerSum of(BalanceBook book, List<SeriesKey> partners, Flow flow) {
    Map<Period, Usd> sums = new HashMap<>();
    for (SeriesKey partner : partners) {
      for (Balance balance : book.of(partner).values()) {
        Usd amount = balance.amount(flow);
        if (amount != null) {
          sums.merge(balance.period(), amount, Usd::plus);
        }
      }
    }
    return new PartnerSum(sums);
  }

  /** The sum in a period; zero where no partner has a figure. */
  Usd at(Period period) {
    return sums.getOrDefault(period, Usd.ZERO);
  }
}
