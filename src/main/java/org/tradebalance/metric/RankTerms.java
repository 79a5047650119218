package org.tradebalance.metric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.FigureTerms;
import org.tradebalance.explain.Operation;
import org.tradebalance.explain.Term;

/**
 * How the place of a country in a ranking comes about.
 *
 * @param ranking all that are ranked, the country among them
 */
public record RankTerms(FigureTerms figures, Ranked ranked, List<Ranked> ranking) {

  /** The amount that a country is ranked by; a deficit is negative. */
  public @Nullable Term value() {
    return amount(ranked);
  }

  /** The rank of a country among all that are ranked. */
  public @Nullable Term rank() {
    List<Term> sizes = sizes();
    return sizes.isEmpty() ? null : new Term.Result("rank by " + name(), Operation.RANK, sizes);
  }

  /** The share of a country in the sum of all that are ranked. */
  public @Nullable Term share() {
    List<Term> sizes = sizes();
    return sizes.isEmpty()
        ? null
        : new Term.Result(
            "share in " + name(),
            Operation.SHARE,
            List.of(sizes.get(0), new Term.Result("all ranked countries", Operation.SUM, sizes)));
  }

  private String name() {
    return ranked.kind().code() + " " + ranked.period();
  }

  /** The country itself first. */
  private List<Term> sizes() {
    List<Term> sizes = new ArrayList<>();
    for (Ranked each : ranking) {
      Term amount = amount(each);
      if (amount == null) {
        return List.of();
      }
      Term size = new Term.Result("size of " + amount.label(), Operation.SIZE, List.of(amount));
      sizes.add(each.series().equals(ranked.series()) ? 0 : sizes.size(), size);
    }
    return sizes;
  }

  private @Nullable Term amount(Ranked each) {
    return each.kind().terms(figures, each.series(), each.period());
  }
}
