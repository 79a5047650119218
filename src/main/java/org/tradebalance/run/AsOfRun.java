package org.tradebalance.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.balance.OriginalCurrencyBalance;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.config.Version;
import org.tradebalance.digest.Sha256;
import org.tradebalance.metric.MetricComputation;
import org.tradebalance.metric.Rankings;
import org.tradebalance.metric.Scope;
import org.tradebalance.pipeline.ClaimVerdicts;
import org.tradebalance.pipeline.Confirmations;
import org.tradebalance.pipeline.DetailFiles;
import org.tradebalance.pipeline.ParallelWriters;
import org.tradebalance.pipeline.RevisionHistory;
import org.tradebalance.publish.Coverage;
import org.tradebalance.publish.HomeReporter;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.PublicationFiles;
import org.tradebalance.publish.Vintages;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.store.ledger.DetailedFile;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.trade.Vintage;

/**
 * Publishes everything as it was known when a vintage was the newest, beside the current
 * publication. Loads nothing, and writes nothing to the database: the same figures give the same
 * files.
 */
public final class AsOfRun {

  private final ObservationStore flows;
  private final LedgerStore ledger;
  private final Catalogue catalogue;
  private final OutputFolder output;
  private final OutputOwner owner;
  private final Settings settings;
  private final ClaimVerdicts verdicts;
  private final RevisionHistory revisions;

  AsOfRun(
      ObservationStore flows,
      LedgerStore ledger,
      Catalogue catalogue,
      OutputFolder output,
      OutputOwner owner,
      Settings settings,
      ClaimVerdicts verdicts,
      RevisionHistory revisions) {
    this.verdicts = verdicts;
    this.revisions = revisions;
    this.flows = flows;
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.output = output;
    this.owner = owner;
    this.settings = settings;
  }

  /**
   * Publishes.
   *
   * @throws IllegalArgumentException where nothing was known then
   * @throws RunStateException where the output folder is another database's
   */
  public RunOutcome publish(Vintage vintage) throws Exception {
    owner.refuseAnother();
    Publication publication = publication(vintage);
    SortedMap<String, Integer> layouts = new TreeMap<>();
    catalogue.layouts().values().forEach(layout -> layouts.put(layout.id(), layout.version()));
    Path staging = output.emptyStaging(vintage);
    List<DetailedFile> detailed =
        flows.detailed().stream().filter(each -> each.vintage().compareTo(vintage) <= 0).toList();
    try (DetailFiles details = DetailFiles.of(detailed, output, catalogue)) {
      ParallelWriters.inParallel(
          new PublicationFiles(publication, staging, Version.current(), layouts, details.tables())
              .tasks(),
          settings.workers());
    }
    output.switchTo(vintage, Sha256.of(staging.resolve("manifest.json")));
    return new RunOutcome(
        RunOutcome.Kind.PUBLISHED,
        0,
        "published as of "
            + vintage
            + ": "
            + publication.ledger().size()
            + " files, "
            + publication.book().all().count()
            + " balances, in "
            + output.asOf(vintage),
        List.of());
  }

  private Publication publication(Vintage vintage) {
    List<Coverage> all = flows.coverages();
    List<Coverage> known =
        all.stream().filter(each -> each.vintage().compareTo(vintage) <= 0).toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing was known as of "
              + vintage
              + "; vintages in the database: "
              + all.stream()
                  .map(each -> each.dataset() + " " + each.vintage())
                  .distinct()
                  .collect(Collectors.joining(", ")));
    }
    Scope scope = new Scope(settings.partnerMonths(), catalogue.unmeasured());
    BalanceBook book =
        BalanceBook.of(flows.asOf(vintage), catalogue.economies(), catalogue.groups());
    Vintages vintages = new Vintages(known);
    List<OriginalCurrencyBalance> inCurrency =
        OriginalCurrencyBalance.of(flows.inCurrency(vintage));
    List<ControlTotal> controls = ControlTotals.of(book, catalogue.controlRules());
    return new Publication(
        book,
        new MetricComputation(book, catalogue.datasets(), scope).all(),
        new Rankings(book, catalogue.datasets(), scope).all(),
        controls,
        verdicts.of(book, known, revisions.usualWhenAsked(vintage)),
        ledger.asOf(vintage),
        ledger.rejectionsAsOf(vintage),
        catalogue.datasets(),
        vintages,
        revisions.report(vintage),
        HomeReporter.of(settings.home(), book),
        inCurrency,
        Publication.preferred(
            book, inCurrency, catalogue.datasets(), vintages, catalogue.preferred()),
        catalogue.products(),
        Confirmations.of(book, controls, catalogue, List.of(), vintages, Map.of()));
  }
}
