package org.tradebalance.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * How the share of a country in the exports or imports of the world moved between two periods: the
 * countries at the top replaced the ones at the bottom.
 *
 * @param partner code of the country
 * @param before its share in the earlier period, in percent
 * @param after its share in the later period, in percent
 * @param points the change, rounded once
 */
public record ShareShift(String partner, BigDecimal before, BigDecimal after, BigDecimal points) {

  private static final Comparator<ShareShift> GAINS_FIRST =
      Comparator.comparing(ShareShift::points).reversed().thenComparing(ShareShift::partner);

  /**
   * The shifts of all countries with a figure in both complete periods, the largest gain first.
   * There are none where the world has no figure.
   */
  public static List<ShareShift> of(
      BalanceBook book, SeriesKey world, Flow flow, Period from, Period to) {
    Balance then = book.at(world, from);
    Balance now = book.at(world, to);
    List<ShareShift> shifts = new ArrayList<>();
    if (then == null || now == null || then.partial() || now.partial()) {
      return shifts;
    }
    Usd wholeThen = then.amount(flow);
    Usd wholeNow = now.amount(flow);
    for (SeriesKey country : book.partners(world, PartnerKind.COUNTRY)) {
      Balance before = book.at(country, from);
      Balance after = book.at(country, to);
      Usd partThen = before == null ? null : before.amount(flow);
      Usd partNow = after == null ? null : after.amount(flow);
      if (wholeThen != null && wholeNow != null && partThen != null && partNow != null) {
        BigDecimal first = Ratios.share(partThen, wholeThen).value();
        BigDecimal second = Ratios.share(partNow, wholeNow).value();
        BigDecimal points = Ratios.shift(partThen, wholeThen, partNow, wholeNow).value();
        if (first != null && second != null && points != null) {
          shifts.add(new ShareShift(country.partner(), first, second, points));
        }
      }
    }
    shifts.sort(GAINS_FIRST);
    return shifts;
  }
}
