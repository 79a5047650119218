package org.tradebalance.claim;

import java.util.List;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/**
 * How many percent of the whole an amount is. The whole of a partner is the world, that of a
 * product all products, that of goods or services both together.
 */
final class ShareKind implements ClaimKind {

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    return share(figures, claim, series, claim.period());
  }

  @Override
  public List<String> details(Evaluation figures, Claim claim, SeriesKey series) {
    return figures.level(claim, series) instanceof Value part
            && figures.level(claim, whole(series)) instanceof Value all
        ? List.of(
            ExplanationWords.dollars(part.point())
                + " of "
                + ExplanationWords.dollars(all.point())
                + " in "
                + claim.period()
                + ".")
        : List.of();
  }

  static Answer share(Evaluation figures, Claim claim, SeriesKey series, MonthSpan period) {
    return Answer.both(
        figures.level(claim, whole(series), period),
        figures.level(claim, series, period),
        (all, part) -> Change.share(part, all));
  }

  /** Whether there is a whole that a series is a part of. */
  static boolean hasWhole(Claim.StatedSeries stated) {
    return !stated.partner().equals(Economy.WORLD)
        || !stated.product().equals(SeriesKey.ALL_PRODUCTS)
        || stated.item() != Item.GOODS_SERVICES;
  }

  private static SeriesKey whole(SeriesKey part) {
    if (!part.partner().equals(Economy.WORLD)) {
      return part.withPartner(Economy.WORLD);
    }
    return part.product().equals(SeriesKey.ALL_PRODUCTS)
        ? part.withItem(Item.GOODS_SERVICES)
        : part.withProduct(SeriesKey.ALL_PRODUCTS);
  }
}
