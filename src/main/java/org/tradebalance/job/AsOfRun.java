package org.tradebalance.job;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.config.Version;
import org.tradebalance.digest.Sha256;
import org.tradebalance.metric.Measures;
import org.tradebalance.metric.Rankings;
import org.tradebalance.metric.Scope;
import org.tradebalance.publish.Coverage;
import org.tradebalance.publish.Edition;
import org.tradebalance.publish.EditionFiles;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.publish.Vintages;
import org.tradebalance.store.DetailedFile;
import org.tradebalance.store.FlowStore;
import org.tradebalance.store.LedgerStore;
import org.tradebalance.trade.Vintage;

/**
 * Publishes everything as it was known when a vintage was the newest, beside the current
 * publication. Loads nothing, and writes nothing to the database: the same figures give the same
 * files.
 */
public final class AsOfRun {

  private final FlowStore flows;
  private final LedgerStore ledger;
  private final Catalogue catalogue;
  private final OutputFolder output;
  private final Settings settings;
  private final Verdicts verdicts;
  private final RevisionHistory revisions;

  AsOfRun(
      FlowStore flows,
      LedgerStore ledger,
      Catalogue catalogue,
      OutputFolder output,
      Settings settings,
      Verdicts verdicts,
      RevisionHistory revisions) {
    this.verdicts = verdicts;
    this.revisions = revisions;
    this.flows = flows;
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.output = output;
    this.settings = settings;
  }

  /**
   * Publishes.
   *
   * @throws IllegalArgumentException where nothing was known then
   */
  public Outcome publish(Vintage vintage) throws Exception {
    Edition edition = edition(vintage);
    SortedMap<String, Integer> layouts = new TreeMap<>();
    catalogue.layouts().values().forEach(layout -> layouts.put(layout.id(), layout.version()));
    Path staging = output.emptyStaging(vintage);
    List<DetailedFile> detailed =
        flows.detailed().stream().filter(each -> each.vintage().compareTo(vintage) <= 0).toList();
    try (Details details = Details.of(detailed, output, catalogue)) {
      Writers.inParallel(
          new EditionFiles(edition, staging, Version.current(), layouts, details.tables()).tasks(),
          settings.workers());
    }
    output.switchTo(vintage, Sha256.of(staging.resolve("manifest.json")));
    return new Outcome(
        Outcome.Kind.PUBLISHED,
        0,
        "published as of "
            + vintage
            + ": "
            + edition.ledger().size()
            + " files, "
            + edition.book().all().count()
            + " balances, in "
            + output.asOf(vintage),
        List.of());
  }

  private Edition edition(Vintage vintage) {
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
    return new Edition(
        book,
        new Measures(book, catalogue.datasets(), scope).all(),
        new Rankings(book, catalogue.datasets(), scope).all(),
        ControlTotals.of(book, catalogue.datasets(), catalogue::worldGapPercent),
        verdicts.of(book, known),
        ledger.asOf(vintage),
        ledger.rejectionsAsOf(vintage),
        catalogue.datasets(),
        new Vintages(known),
        revisions.report(vintage));
  }
}
