package org.tradebalance.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.tradebalance.bulk.BulkAssembly;
import org.tradebalance.bulk.BulkFile;
import org.tradebalance.bulk.InOrder;
import org.tradebalance.bulk.SplitFolder;
import org.tradebalance.bulk.SplitPlan;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.publish.GroupOnly;
import org.tradebalance.quality.Issue;

/**
 * The way of one very large file: split by split, each kept on disk when it is done, so that a run
 * that goes on after a stop or a kill scans only the splits that are left.
 */
final class ScanBulk {

  private static final long PIECE_BYTES = 32L << 20;
  private static final long LEAST_TABLE = 4L << 20;
  private static final long MOST_TABLE = 64L << 20;

  private final int threads;
  private final Boundary boundary;
  private final long splitBytes;

  /**
   * A scanner.
   *
   * @param threads splits scanned at the same time
   * @param boundary asked before each split
   */
  ScanBulk(int threads, Boundary boundary) {
    this(threads, boundary, PIECE_BYTES);
  }

  /** A scanner with splits of another size, more or less. */
  ScanBulk(int threads, Boundary boundary, long splitBytes) {
    this.threads = threads;
    this.boundary = boundary;
    this.splitBytes = splitBytes;
  }

  /**
   * Scans what is left of a file and puts it together.
   *
   * @param name its path below the input folder, for messages
   * @param limits how much it may hold
   * @param corrections its corrected rows
   * @param folder where its splits are left
   * @param details where its balances by product go
   * @param afterReading done when the file has been read for the last time; the rest takes a while
   * @throws RunStoppedException where the run shall stop; the splits that are done stay
   */
  PartitionFile.Content scan(
      Path file,
      String name,
      Layout layout,
      Limits limits,
      Corrections corrections,
      Path folder,
      Path details,
      Runnable afterReading)
      throws IOException, RunStoppedException {
    GroupOnly.folder(folder);
    GroupOnly.folder(Objects.requireNonNull(details.toAbsolutePath().getParent()));
    BulkFile bulk = new BulkFile(file, name, layout, limits, new SplitFolder(folder), corrections);
    try {
      SplitPlan plan = plan(bulk);
      List<Issue> warnings = bulk.warnings(); // now: the file may be gone when all is put together
      List<SplitResult> results = new ArrayList<>();
      for (PartitionFile.Content split : splits(bulk, plan)) {
        SplitResult result = split.result();
        if (result == null) {
          return split;
        }
        results.add(result);
      }
      if (results.size() < plan.splits()) {
        throw new RunStoppedException("stopped between two splits of " + name);
      }
      SplitResult whole =
          new BulkAssembly(bulk, plan(bulk), threads).into(results, details, afterReading);
      return new PartitionFile.Content(whole.warning(warnings), null);
    } catch (RefusedFileException e) {
      return new PartitionFile.Content(null, e.issue());
    }
  }

  private SplitPlan plan(BulkFile bulk) throws IOException, RefusedFileException {
    return SplitPlan.of(bulk, splitBytes, threads);
  }

  /** What the splits gave, in order, up to where the run shall stop. */
  private List<PartitionFile.Content> splits(BulkFile bulk, SplitPlan plan) throws IOException {
    List<Callable<List<PartitionFile.Content>>> parts = new ArrayList<>();
    for (int number = 0; number < plan.splits(); number++) {
      int split = number;
      parts.add(() -> boundary.requested() ? List.of() : List.of(split(bulk, plan, split)));
    }
    List<PartitionFile.Content> done = new ArrayList<>();
    InOrder.run(parts, threads, done::addAll);
    return done;
  }

  private PartitionFile.Content split(BulkFile bulk, SplitPlan plan, int split) throws IOException {
    Path target = bulk.folder().path().resolve(String.format(Locale.ROOT, "%05d.split", split));
    // A run of an earlier version, whose identities were others, left none that can be read.
    if (Files.exists(target) && Files.exists(bulk.folder().identities(split))) {
      return PartitionFile.read(target);
    }
    PartitionFile.Content content;
    try {
      content = new PartitionFile.Content(bulk.scan(plan, split, tableBytes()), null);
    } catch (RefusedFileException e) {
      content = new PartitionFile.Content(null, e.issue());
    }
    PartitionFile.write(target, content);
    return content;
  }

  /** Sums, their sorting and the rest of the work take some times the table. */
  private long tableBytes() {
    long share = Runtime.getRuntime().maxMemory() / 16 / threads;
    return Math.max(LEAST_TABLE, Math.min(MOST_TABLE, share));
  }
}
