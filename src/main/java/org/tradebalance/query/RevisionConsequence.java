package org.tradebalance.query;

import java.util.List;
import org.tradebalance.revision.Consequence;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * What revisions make untrue that could be said before.
 *
 * @param kind what changed
 * @param partners codes of the partners that it is about
 * @param periods the periods that it is about, the one that counts now first
 * @param text in words
 */
public record RevisionConsequence(
    Consequence.Kind kind, List<String> partners, List<Period> periods, String text) {

  static RevisionConsequence of(Consequence consequence) {
    return new RevisionConsequence(
        consequence.kind(),
        consequence.about().stream().map(SeriesKey::partner).distinct().toList(),
        consequence.periods(),
        consequence.text());
  }
}
