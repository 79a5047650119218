package org.tradebalance.pipeline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.digest.Sha256;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.RateFile;
import org.tradebalance.plausibility.InvertedRates;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.ledger.LoadedContent;
import org.tradebalance.store.ledger.LoadedFiles;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.RateStore;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStore;

/**
 * Loads the exchange rates of the night before any trade is scanned, so that the names of files do
 * not decide which amounts can be converted.
 */
public final class ExchangeRateLoad {

  private final RunStore runs;
  private final RateStore rates;
  private final LedgerStore ledger;
  private final LoadedFiles loaded;
  private final Catalogue catalogue;
  private final Boundary stop;

  ExchangeRateLoad(
      RunStore runs,
      RateStore rates,
      LedgerStore ledger,
      LoadedFiles loaded,
      Catalogue catalogue,
      Boundary stop) {
    this.runs = runs;
    this.loaded = loaded;
    this.rates = rates;
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.stop = stop;
  }

  /**
   * Loads the files of rates that are to be scanned, then plans to scan again what was converted
   * before the newest rates came: its amounts may change, its rejected rows may pass now.
   *
   * @throws RunStoppedException where the run shall stop; the files stored so far stay
   */
  public void load(long run, Path folder) throws IOException, RunStoppedException {
    for (RunFile file : runs.files(run)) {
      Layout layout = layout(file);
      if (file.plan() == RunFile.Plan.SCAN && layout != null && layout.quotesRates()) {
        stop.check();
        load(run, folder, file, layout);
      }
    }
    long newest = rates.newestRun();
    Map<String, Long> runOfContent =
        loaded.all().stream()
            .collect(Collectors.toMap(LoadedContent::sha256, LoadedContent::run, Math::max));
    List<RunFile> again = new ArrayList<>();
    for (RunFile file : runs.files(run)) {
      Layout layout = layout(file);
      if (file.plan() == RunFile.Plan.KNOWN
          && layout != null
          && layout.converts()
          && runOfContent.getOrDefault(file.sha256(), newest) < newest) {
        again.add(file.planned(RunFile.Plan.SCAN, layout.id()));
      }
    }
    runs.plan(run, again);
  }

  /** The rates that a file needs: none where its layout has dollars alone. */
  public ExchangeRates known(Layout layout) {
    return layout.converts() ? rates.all() : ExchangeRates.NONE;
  }

  private @Nullable Layout layout(RunFile file) {
    return catalogue.layouts().get(String.valueOf(file.layout()));
  }

  private void load(long run, Path folder, RunFile file, Layout layout) throws IOException {
    Path path = folder.resolve(file.name());
    try {
      RateFile content =
          ScanFile.rates(path, file.name(), layout, catalogue.limits().of(file.name()));
      Issue refusal =
          Sha256.of(path).equals(file.sha256())
              ? refusal(file, content)
              : Issue.ofFile(IssueCode.FILE_CHANGED, file.name());
      if (refusal == null) {
        rates.store(run, new SourceFile(file.name(), file.sha256(), layout), content);
      } else {
        refuse(run, file, content, refusal);
      }
    } catch (RefusedFileException e) {
      refuse(run, file, RateFile.EMPTY, e.issue());
    } catch (NoSuchFileException e) {
      refuse(run, file, RateFile.EMPTY, Issue.ofFile(IssueCode.FILE_CHANGED, file.name()));
    }
  }

  private @Nullable Issue refusal(RunFile file, RateFile content) {
    if (content.refusal() != null || catalogue.accepted().contain(file.sha256())) {
      return content.refusal();
    }
    ExchangeRates standing = rates.all();
    return InvertedRates.find(file.name(), content.rates(), standing::rate);
  }

  private void refuse(long run, RunFile file, RateFile content, Issue refusal) {
    LedgerEntry entry =
        new LedgerEntry(
            file.name(),
            file.sha256(),
            String.valueOf(file.layout()),
            "",
            "",
            FileStatus.REFUSED,
            content.rows(),
            new FigureCounts(0, 0, 0, 0, 0, 0),
            refusal.message() + " [" + refusal.code().id() + "]");
    ledger.record(run, entry, content.rejections());
    runs.plan(run, List.of(file.withIssue(RunFile.Plan.REFUSED, refusal)));
  }
}
