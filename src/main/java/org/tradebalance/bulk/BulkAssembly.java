package org.tradebalance.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.tradebalance.balance.DetailFigures;
import org.tradebalance.balance.DetailList;
import org.tradebalance.balance.PairTotals;
import org.tradebalance.balance.ReporterRange;
import org.tradebalance.balance.SumSource;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.normalise.BeyondLimit;
import org.tradebalance.normalise.BulkScan;
import org.tradebalance.normalise.FigureSink;
import org.tradebalance.normalise.LostPart;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;

/** Puts the splits of a very large file together: its details on disk, its totals in memory. */
public final class BulkAssembly {

  /** Sums merged at a time by one thread. */
  private static final int RANGE = 1 << 17;

  private final BulkFile bulk;
  private final SplitPlan plan;
  private final int threads;

  public BulkAssembly(BulkFile bulk, SplitPlan plan, int threads) {
    this.bulk = bulk;
    this.plan = plan;
    this.threads = threads;
  }

  /**
   * Puts them together.
   *
   * @param splits what became of the rows of each split, in order
   * @param target where the details go
   * @param afterReading done when the file has been read for the last time, before the rest
   * @return the file as one split: its rows, and the figures for the database
   * @throws RefusedFileException where rows contradict each other or there is too much of something
   */
  public SplitResult into(List<SplitResult> splits, Path target, Runnable afterReading)
      throws IOException, RefusedFileException {
    try {
      DuplicateReview look = DuplicateReview.at(bulk, plan);
      BulkScan about = new BulkScan(bulk.layout(), bulk.header(), bulk.name(), NOBODY);
      afterReading.run();
      List<Observation> flows = merge(about, target);
      return result(bulk.name(), splits, look, flows);
    } catch (DiskTrouble e) {
      throw e.trouble();
    } catch (BeyondLimit e) {
      throw bulk.refused(IssueCode.FILE_TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (ArithmeticException e) {
      throw bulk.refused(IssueCode.NUMBER_TOO_LARGE, "a sum of its amounts");
    }
  }

  private static SplitResult result(
      String name, List<SplitResult> splits, DuplicateReview look, List<Observation> flows) {
    RowCounts rows = RowCounts.NONE;
    List<Rejection> rejections = new ArrayList<>();
    long notApplicable = look.notApplicable();
    for (SplitResult split : splits) {
      rows = rows.plus(split.rows());
      rejections.addAll(split.rejections());
      notApplicable += split.notApplicable();
    }
    if (!look.rejections().isEmpty()) {
      rejections.addAll(look.rejections());
      rejections.sort(Comparator.comparingInt(each -> each.issues().get(0).location().row()));
    }
    SplitResult result =
        new SplitResult(flows, rejections, rows.rejecting(look.rejections().size()), notApplicable);
    List<LostPart> lost = splits.stream().flatMap(split -> split.lost().stream()).toList();
    return lost.isEmpty() ? result : result.warning(List.of(LostPart.warning(name, lost)));
  }

  private List<Observation> merge(BulkScan about, Path target) throws IOException {
    SeriesKey series = about.series();
    List<String> economies = about.economies();
    boolean full = bulk().database() == Bulk.Kept.FULL;
    try (SumFiles sums = SumFiles.open(bulk.folder());
        DetailFile.Writer out = new DetailFile.Writer(target)) {
      List<String> products = new ArrayList<>(sums.products());
      products.add(SeriesKey.ALL_PRODUCTS);
      StoredObservations flows = new StoredObservations(series, economies, products);
      List<Callable<Merged>> parts = new ArrayList<>();
      for (ReporterRange range : ReporterRange.of(economies.size(), sums::before, RANGE)) {
        parts.add(() -> merge(sums, range, full));
      }
      long[] merged = {0};
      InOrder.run(
          parts,
          threads,
          part -> {
            out.add(part.details);
            part.stored.into(flows);
            merged[0] += part.check;
          });
      if (merged[0] != sums.check()) {
        throw new IllegalStateException(
            bulk.name()
                + ": the sums before and after merging differ: "
                + (merged[0] - sums.check()));
      }
      out.end(series, economies, sums.products());
      return flows.list();
    }
  }

  private static Merged merge(SumFiles sums, ReporterRange range, boolean full) {
    Counted source = new Counted(sums.of(range.from(), range.to()));
    DetailList details = new DetailList();
    DetailList totals = new DetailList();
    PairTotals pairs = new PairTotals(sums.products(), sums.products().size(), totals);
    new DetailFigures(source)
        .into(
            (line, exportsState, exports, importsState, imports) -> {
              details.balance(line, exportsState, exports, importsState, imports);
              pairs.balance(line, exportsState, exports, importsState, imports);
            });
    pairs.end();
    return new Merged(details, full ? details : totals, source.check);
  }

  private Bulk bulk() {
    return Objects.requireNonNull(bulk.layout().bulk());
  }

  /** What some reporters come to. */
  private record Merged(DetailList details, DetailList stored, long check) {}

  private static final FigureSink NOBODY =
      new FigureSink() {
        @Override
        public void figure(long figure, long amount) {
          throw new IllegalStateException("no row is read here");
        }

        @Override
        public void row(long identity, int ordinal) {
          throw new IllegalStateException("no row is read here");
        }
      };

  /** Adds up, modulo 2 to the power of 64, what is taken from a source. */
  private static final class Counted implements SumSource {

    private final SumSource source;
    private long check;

    Counted(SumSource source) {
      this.source = source;
    }

    @Override
    public long figure() {
      return source.figure();
    }

    @Override
    public long amount() {
      return source.amount();
    }

    @Override
    public void next() {
      check += source.amount();
      source.next();
    }
  }
}
