package org.tradebalance.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tradebalance.config.Catalogue;
import org.tradebalance.digest.Sha256;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.publish.GroupOnly;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.store.ledger.DetailedFile;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStore;

/**
 * Scans one partition. A worker needs nothing but the name of the partition, the files of the run,
 * the exchange rates and the configuration. A partition whose result is on disk already is not
 * scanned again.
 *
 * <p>What a partition is stands in its name and nowhere else: whoever carries the steps out may
 * write the name and further state in two transactions, and a run that dies between them goes on
 * with the name alone.
 */
public final class ScanPartition {

  /** First digits of a hash that name a partition. */
  private static final int DIGITS = 16;

  private final RunStore runs;
  private final ExchangeRateLoad rates;
  private final RowCorrections corrections;
  private final Catalogue catalogue;
  private final OutputFolder output;
  private final Boundary stop;
  private final ScanBulk bulk;
  private final Object oneAtATime = new Object();

  public ScanPartition(
      RunStore runs,
      ExchangeRateLoad rates,
      RowCorrections corrections,
      Catalogue catalogue,
      OutputFolder output,
      Boundary stop,
      int threads) {
    this.corrections = corrections;
    this.bulk = new ScanBulk(threads, stop);
    this.runs = runs;
    this.rates = rates;
    this.catalogue = catalogue;
    this.output = output;
    this.stop = stop;
  }

  /**
   * The names of the partitions of a run: one for each file to scan, named by its content, so that
   * a restart finds it again.
   */
  public Set<String> of(long run) {
    Set<String> names = new HashSet<>();
    for (RunFile file : runs.files(run)) {
      if (file.plan() == RunFile.Plan.SCAN && !quotesRates(file)) {
        names.add(key(file));
      }
    }
    stop.parts("scan", names.size());
    return names;
  }

  /** Rates are in the database before any trade is scanned. */
  private boolean quotesRates(RunFile file) {
    Layout layout = catalogue.layouts().get(String.valueOf(file.layout()));
    return layout != null && layout.quotesRates();
  }

  /**
   * Scans a partition.
   *
   * @param key its name
   * @throws RunStoppedException where the run shall stop; the splits that are done stay
   */
  public void scan(long run, String key) throws IOException, RunStoppedException {
    RunFile partition =
        runs.scanned(run, key)
            .orElseThrow(() -> new IllegalStateException("run " + run + " has no file " + key));
    String name = partition.name();
    String sha256 = partition.sha256();
    Layout layout = catalogue.layouts().get(String.valueOf(partition.layout()));
    if (layout == null) {
      throw new IllegalStateException("layout " + partition.layout() + " is gone");
    }
    Path target = target(output, run, sha256);
    GroupOnly.folder(output.partitions(run));
    if (!Files.exists(target)) {
      Path folder = Path.of(runs.find(run).orElseThrow().inputFolder());
      Path file = folder.resolve(name);
      PartitionFile.write(target, scan(run, file, name, layout, sha256));
      output.remove(List.of(output.partitionsOf(run, sha256)));
    }
    stop.part();
  }

  private static String key(RunFile file) {
    return file.sha256().substring(0, DIGITS);
  }

  private PartitionFile.Content scan(long run, Path file, String name, Layout layout, String sha256)
      throws IOException, RunStoppedException {
    Limits limits = catalogue.limits().of(name);
    Bulk taken = Files.exists(file) ? layout.bulkOf(Files.size(file)) : null;
    Corrections corrected = corrections.of(sha256);
    if (taken == null) {
      return checked(
          name,
          sha256,
          () ->
              new PartitionFile.Content(
                  ScanFile.scan(file, name, layout, limits, rates.known(layout), corrected), null),
          () -> Sha256.of(file));
    }
    // Very large files come one after the other, each with all threads and all memory.
    synchronized (oneAtATime) {
      String key = DetailedFile.key(sha256, layout.id(), layout.version(), taken.detail());
      // Read again beside the merge of the sums, which does not need the file any more.
      BackgroundHash hash = new BackgroundHash(file);
      PartitionFile.Content content =
          bulk.scan(
              file,
              name,
              layout,
              limits,
              corrected,
              output.partitionsOf(run, sha256),
              output.details().resolve(key),
              hash::start);
      return checked(name, sha256, () -> content, hash::value);
    }
  }

  /** Scans a file without leaving anything behind. */
  public static PartitionFile.Content tried(
      Path file,
      String name,
      Layout layout,
      Limits limits,
      ExchangeRates rates,
      Corrections corrections,
      String sha256)
      throws IOException {
    return checked(
        name,
        sha256,
        () ->
            new PartitionFile.Content(
                ScanFile.tried(file, name, layout, limits, rates, corrections), null),
        () -> Sha256.of(file));
  }

  /** Makes sure that a file still is the content that the run began with. */
  private static PartitionFile.Content checked(String name, String sha256, Scan scan, Hash hash)
      throws IOException {
    try {
      PartitionFile.Content content = scan.content();
      // What is stored under a hash must be what has that hash.
      return content.refusal() != null || hash.now().equals(sha256)
          ? content
          : new PartitionFile.Content(null, Issue.ofFile(IssueCode.FILE_CHANGED, name));
    } catch (RefusedFileException e) {
      return new PartitionFile.Content(null, e.issue());
    } catch (NoSuchFileException e) {
      return new PartitionFile.Content(null, Issue.ofFile(IssueCode.FILE_CHANGED, name));
    }
  }

  /** A way to scan a file. */
  private interface Scan {
    PartitionFile.Content content() throws IOException, RefusedFileException;
  }

  /** The hash of a file after it was scanned. */
  private interface Hash {
    String now() throws IOException;
  }

  /** Where the result of a content is. */
  public static Path target(OutputFolder output, long run, String sha256) {
    return output.partitions(run).resolve(sha256 + ".partition");
  }
}
