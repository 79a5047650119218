package org.tradebalance.query;

import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.metric.Scope;
import org.tradebalance.metric.UsualRevision;
import org.tradebalance.pipeline.RevisionHistory;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Vintage;

/**
 * Reads the figures that answer a question, and keeps them for the next question about the same.
 */
final class AskedFigures {

  /** Stands for the newest release of each dataset. */
  static final Vintage NEWEST = Vintage.parse("2199-12");

  private final ObservationStore flows;
  private final Catalogue catalogue;
  private final Settings settings;
  private final RevisionHistory revisions;
  private @Nullable FiguresAsOf last;
  private NeededSeries lastNeeded = NeededSeries.ALL;

  AskedFigures(
      ObservationStore flows, Catalogue catalogue, Settings settings, RevisionHistory revisions) {
    this.flows = flows;
    this.catalogue = catalogue;
    this.settings = settings;
    this.revisions = revisions;
  }

  /** What a question is about, and all that the answer rests on. */
  FiguresAsOf of(ExplainQuery question, Vintage asOf) {
    Economy partner = catalogue.economies().get(String.valueOf(question.partner()));
    FiguresAsOf figures =
        read(NeededSeries.of(question, partner == null ? null : partner.kind()), asOf);
    // Who reports most, and so comes first where the home reporter has nothing, is seen from all.
    boolean isReporterKnown =
        question.reporter() != null || !figures.book().reportedBy(settings.home()).isEmpty();
    return isReporterKnown ? figures : read(NeededSeries.ALL, asOf);
  }

  private FiguresAsOf read(NeededSeries needed, Vintage asOf) {
    FiguresAsOf known = last;
    if (known == null || !known.asOf().equals(asOf) || !lastNeeded.equals(needed)) {
      Scope scope = new Scope(settings.partnerMonths(), catalogue.unmeasured());
      // What was known then is published without what became known of revisions since.
      UsualRevision usual =
          asOf.equals(NEWEST) ? revisions.usualWhenAsked() : UsualRevision.UNKNOWN;
      known = new FiguresAsOf(asOf, flows.sourced(asOf, needed::among), catalogue, scope, usual);
      last = known;
      lastNeeded = needed;
    }
    return known;
  }
}
