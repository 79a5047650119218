package org.tradebalance.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.balance.OriginalCurrencyBalance;
import org.tradebalance.claim.Judgement;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.metric.MetricComputation;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.Rankings;
import org.tradebalance.metric.Scope;
import org.tradebalance.publish.HomeReporter;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.Vintages;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.CorroborationDegree;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.trade.KnownObservation;

/**
 * What the later steps of a run compute from the stored figures, kept between the steps. All of it
 * is a pure function of the database, so a restart that begins in the middle computes it again and
 * gets the same.
 */
public final class PublicationBuilder {

  private final ObservationStore flows;
  private final LedgerStore ledger;
  private final Catalogue catalogue;
  private final ClaimVerdicts verdicts;
  private final Scope scope;
  private final Settings settings;
  private final RevisionHistory revisions;
  private final Map<String, Object> results = new HashMap<>();
  private long run;

  PublicationBuilder(
      ObservationStore flows,
      LedgerStore ledger,
      Catalogue catalogue,
      Settings settings,
      ClaimVerdicts verdicts,
      RevisionHistory revisions) {
    this.revisions = revisions;
    this.flows = flows;
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.verdicts = verdicts;
    this.settings = settings;
    this.scope = new Scope(settings.partnerMonths(), catalogue.unmeasured());
  }

  /** The balances of all figures that hold now, and of those that are adjusted by us. */
  public BalanceBook book(long ofRun) {
    return adjusted(ofRun).book();
  }

  /** The metrics. */
  public List<MetricValue> metrics(long ofRun) {
    return once(
        ofRun,
        "metrics",
        () ->
            adjusted(ofRun)
                .with(
                    new MetricComputation(
                            book(ofRun), catalogue.datasets(), scope, revisions(ofRun).usual())
                        .all(),
                    catalogue.datasets()));
  }

  private AdjustedBook adjusted(long ofRun) {
    return once(ofRun, "book", () -> AdjustedBook.of(flows.current(), catalogue, settings));
  }

  /** The rankings. */
  public List<Ranked> rankings(long ofRun) {
    return once(
        ofRun,
        "rankings",
        () ->
            new Rankings(book(ofRun), catalogue.datasets(), scope, revisions(ofRun).usual()).all());
  }

  /** What releases changed of the ones before. */
  private RevisionReport revisions(long ofRun) {
    return releases(ofRun).report;
  }

  /** What the history of figures tells, which is read once. */
  private ReleaseFindings releases(long ofRun) {
    return once(
        ofRun,
        "releases",
        () -> {
          List<KnownObservation> history = revisions.history();
          return new ReleaseFindings(
              revisions.report(history),
              Confirmations.of(
                  book(ofRun),
                  controls(ofRun),
                  catalogue,
                  history,
                  new Vintages(flows.coverages()),
                  restated(ofRun)));
        });
  }

  /** How many figures of each dataset a file stated as they were known. */
  private Map<String, Long> restated(long ofRun) {
    Map<String, Long> restated = new HashMap<>();
    for (LedgerEntry entry : ledger.forPublication(ofRun)) {
      if (!entry.dataset().isEmpty()) {
        restated.merge(entry.dataset(), entry.figures().unchanged(), Long::sum);
      }
    }
    return restated;
  }

  private List<ControlTotal> controls(long ofRun) {
    return once(ofRun, "controls", () -> ControlTotals.of(book(ofRun), catalogue.controlRules()));
  }

  /** The verdicts on published statements. */
  List<Judgement> claims(long ofRun) {
    return once(
        ofRun,
        "claims",
        () -> verdicts.of(book(ofRun), flows.coverages(), revisions(ofRun).usual()));
  }

  /** Everything that the publication of a run says. */
  public Publication publication(long ofRun) {
    return once(
        ofRun,
        "publication",
        () -> {
          Vintages vintages = new Vintages(flows.coverages());
          List<OriginalCurrencyBalance> inCurrency =
              OriginalCurrencyBalance.of(flows.inCurrency(null));
          return new Publication(
              book(ofRun),
              metrics(ofRun),
              rankings(ofRun),
              controls(ofRun),
              claims(ofRun),
              ledger.forPublication(ofRun),
              ledger.rejectionsForPublication(ofRun),
              catalogue.datasets(),
              vintages,
              revisions(ofRun),
              HomeReporter.of(settings.home(), book(ofRun)),
              inCurrency,
              Publication.preferred(
                  book(ofRun), inCurrency, catalogue.datasets(), vintages, catalogue.preferred()),
              catalogue.products(),
              releases(ofRun).corroboration);
        });
  }

  @SuppressWarnings("unchecked") // each name is used with one type only, above
  private synchronized <T> T once(long ofRun, String name, Supplier<T> computation) {
    if (run != ofRun) {
      results.clear();
      run = ofRun;
    }
    Object known = results.get(name);
    if (known == null) {
      known = computation.get();
      results.put(name, known);
    }
    return (T) known;
  }

  /**
   * What is found when the releases are compared.
   *
   * @param report what each changed of the one before
   * @param corroboration how far the figures of each dataset are confirmed
   */
  private record ReleaseFindings(
      RevisionReport report, SortedMap<String, CorroborationDegree> corroboration) {}
}
