package org.tradebalance.claim;

import java.util.List;
import org.tradebalance.claim.Answer.Missing;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.SeriesKey;

/** The place of a country among all countries. */
final class RankKind implements ClaimKind {

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    Economy partner = figures.economy(series.partner());
    if (partner.kind() != PartnerKind.COUNTRY) {
      return new Missing("only countries are ranked, and " + partner.name() + " is none");
    }
    return figures
        .level(claim, series)
        .map(own -> Places.of(own, figures.values(claim, figures.countries(series))));
  }

  /** Who has the place that the statement gives to another. */
  @Override
  public List<String> details(Evaluation figures, Claim claim, SeriesKey series) {
    if (!(answer(figures, claim, series) instanceof Value place)
        || place.range().meets(claim.stated())) {
      return List.of();
    }
    return Standing.of(figures, claim, figures.countries(series)).stream()
        .filter(each -> each.place() == claim.value().intValue())
        .map(each -> "That place is held by " + each.named() + ".")
        .toList();
  }
}
