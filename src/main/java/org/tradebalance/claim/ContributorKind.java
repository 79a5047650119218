package org.tradebalance.claim;

import java.util.List;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.SeriesKey;

/**
 * The place of a product among the products that a balance is made of. Products are ranked by what
 * they add to the balance, in its direction.
 */
final class ContributorKind implements ClaimKind {

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    List<SeriesKey> products = figures.products(series);
    SeriesKey total = series.withProduct(SeriesKey.ALL_PRODUCTS);
    return Answer.both(
        figures.level(claim, total),
        figures.level(claim, series),
        (whole, own) -> {
          boolean deficit = whole.point().signum() < 0;
          return Places.of(
              towards(deficit, own),
              figures.values(claim, products).stream().map(v -> towards(deficit, v)).toList());
        });
  }

  private static Value towards(boolean deficit, Value value) {
    return deficit ? value.negate() : value;
  }
}
