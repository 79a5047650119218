package org.tradebalance.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.SeriesKey;

/**
 * A partner in the order of an amount.
 *
 * @param partner its code
 * @param name its name
 * @param place its place, the largest first
 * @param amount its amount, in dollars
 */
record Standing(String partner, String name, int place, Value amount) {

  /** The partners that have a figure, the largest first. */
  static List<Standing> of(Evaluation figures, Claim claim, List<SeriesKey> partners) {
    List<Standing> order = new ArrayList<>();
    for (SeriesKey series : partners) {
      if (figures.level(claim, series) instanceof Value amount) {
        String partner = series.partner();
        order.add(new Standing(partner, figures.economy(partner).name(), 0, amount));
      }
    }
    order.sort(
        Comparator.comparing((Standing each) -> each.amount.point())
            .reversed()
            .thenComparing(Standing::partner));
    for (int at = 0; at < order.size(); at++) {
      Standing each = order.get(at);
      order.set(at, new Standing(each.partner, each.name, at + 1, each.amount));
    }
    return order;
  }

  /** {@code Ireland (4th, USD 86.50 billion)}. */
  String named() {
    return name
        + " ("
        + ExplanationWords.ordinal(place)
        + ", "
        + ExplanationWords.dollars(amount.point())
        + ")";
  }
}
