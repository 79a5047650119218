package org.tradebalance.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tradebalance.balance.SumLog;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.extract.csv.CsvRecords;
import org.tradebalance.layout.RecordBytes;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.BulkScan;
import org.tradebalance.normalise.FigureSink;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.SplitScan;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;

/**
 * What is left of rows that are about the same as others.
 *
 * @param rejections those that are rejected after all
 * @param notApplicable figures that stand twice and count once
 */
record DuplicateReview(List<Rejection> rejections, long notApplicable) {

  /** All rows are what they seemed to be. */
  static final DuplicateReview NOTHING = new DuplicateReview(List.of(), 0);

  /** More such rows than that are a file that was put together wrongly. */
  private static final int MOST = 500_000;

  /**
   * Takes the rows that may be about the same as others through the general way, side by side, and
   * writes what that leaves out of the sums as a further split.
   *
   * @throws RefusedFileException where rows give different figures for the same
   */
  static DuplicateReview at(BulkFile bulk, SplitPlan plan)
      throws IOException, RefusedFileException {
    bulk.folder().clear(plan.splits());
    if (bulk.layout().reading().summed()) {
      return NOTHING;
    }
    List<BitSet> candidates = candidates(bulk, plan);
    int count = candidates.stream().mapToInt(BitSet::cardinality).sum();
    if (count == 0) {
      return NOTHING;
    }
    if (count > MOST) {
      throw bulk.refused(IssueCode.FILE_TOO_LARGE, count + " rows that stand twice");
    }
    return look(bulk, plan, candidates);
  }

  private static List<BitSet> candidates(BulkFile bulk, SplitPlan plan) throws IOException {
    List<IdentityFile> files = new ArrayList<>();
    try {
      for (int split = 0; split < plan.splits(); split++) {
        files.add(IdentityFile.open(bulk.folder().identities(split)));
      }
      return new Duplicates(files).find(Runtime.getRuntime().availableProcessors());
    } finally {
      for (Closeable file : files) {
        file.close();
      }
    }
  }

  private static DuplicateReview look(BulkFile bulk, SplitPlan plan, List<BitSet> candidates)
      throws IOException, RefusedFileException {
    Layout layout = bulk.layout();
    Corrections corrections = new Corrections();
    BulkScan scan = new BulkScan(layout, bulk.header(), bulk.name(), corrections);
    SplitScan general = new SplitScan(layout, List.of(bulk.header()), bulk.name());
    corrections.sign = -1;
    for (int split = 0; split < candidates.size(); split++) {
      BitSet wanted = candidates.get(split);
      if (!wanted.isEmpty()) {
        bulk.read(
            plan,
            split,
            new Picker(
                wanted,
                row -> {
                  scan.accept(row);
                  general.accept(row.toRawRow());
                }));
      }
    }
    FileAssembly assembly = FileAssembly.of(layout, bulk.name(), List.of(general.result()));
    Issue refusal = assembly.refusal();
    FileResult result = assembly.result();
    if (refusal != null) {
      throw new RefusedFileException(refusal);
    }
    if (result == null) {
      throw new IllegalStateException("neither a result nor a refusal");
    }
    corrections.sign = 1;
    boolean mirrored = layout.reading().mirrored();
    for (Observation flow : result.flows()) {
      if (!mirrored || flow.flow() == Flow.EXPORT) {
        scan.add(flow);
      }
    }
    corrections.write(bulk, plan.splits(), scan.products());
    return new DuplicateReview(result.rejections(), result.notApplicable());
  }

  /** Picks rows by their ordinals. */
  private static final class Picker implements CsvRecords.Sink {

    private final BitSet wanted;
    private final CsvRecords.Sink sink;
    private int ordinal;

    Picker(BitSet wanted, CsvRecords.Sink sink) {
      this.wanted = wanted;
      this.sink = sink;
    }

    @Override
    public void accept(RecordBytes row) {
      if (wanted.get(ordinal++)) {
        sink.accept(row);
      }
    }
  }

  /** Figures to take back and figures to keep. */
  private static final class Corrections implements FigureSink {

    private final SumLog log = new SumLog(Long.MAX_VALUE);
    private int sign;

    @Override
    public void figure(long figure, long amount) {
      log.add(figure, sign * amount);
    }

    @Override
    public void row(long identity, int ordinal) {
      // the general way knows them by their texts
    }

    void write(BulkFile bulk, int split, List<String> products) throws IOException {
      SumFile.write(bulk.folder(), split, log.drain(), products, bulk.layout());
    }
  }
}
