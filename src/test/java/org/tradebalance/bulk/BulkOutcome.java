package org.tradebalance.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradebalance.balance.DetailSink;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.ObservationStatus;

/**
 * What a file says in bulk.
 *
 * @param details amount or state of each detail, by its key as text
 * @param stored the same of the figures for the database
 */
record BulkOutcome(
    SortedMap<String, String> details,
    SortedMap<String, String> stored,
    RowCounts rows,
    List<Rejection> rejections,
    long notApplicable,
    String vintage) {

  static Layout with(Layout layout, Bulk bulk) {
    return new Layout(
        layout.id(),
        layout.version(),
        layout.title(),
        layout.source(),
        layout.tried(),
        layout.kinds(),
        layout.fileName(),
        layout.texts(),
        layout.parameters(),
        layout.tables(),
        layout.marks(),
        layout.unit(),
        layout.notPublished(),
        layout.datasets(),
        layout.defaults(),
        layout.partners(),
        layout.reporters(),
        layout.reading(),
        layout.newColumns(),
        layout.sums(),
        bulk);
  }

  static BulkOutcome of(BulkFile bulk, long splitBytes, long tableBytes)
      throws IOException, RefusedFileException {
    SplitPlan plan = SplitPlan.of(bulk, splitBytes, 2);
    List<SplitResult> splits = new ArrayList<>();
    for (int split = 0; split < plan.splits(); split++) {
      splits.add(bulk.scan(plan, split, tableBytes));
    }
    Path target = bulk.folder().path().resolve("detail");
    SplitPlan kept = SplitPlan.of(bulk, splitBytes, 2);
    SplitResult whole = new BulkAssembly(bulk, kept, 2).into(splits, target, () -> {});
    FileAssembly assembly = FileAssembly.of(bulk.layout(), bulk.name(), List.of(whole));
    if (assembly.refusal() != null) {
      throw new RefusedFileException(assembly.refusal());
    }
    FileResult result = assembly.result();
    SortedMap<String, String> stored = new TreeMap<>();
    for (Observation flow : result.flows()) {
      stored.put(
          String.join(
              " ",
              flow.series().reporter(),
              flow.series().partner(),
              flow.series().product(),
              flow.period().toString(),
              flow.flow().code()),
          flow.figure().amount() == null
              ? flow.figure().state().code()
              : flow.figure().amount().toString());
    }
    return new BulkOutcome(
        details(target),
        stored,
        whole.rows(),
        whole.rejections(),
        whole.notApplicable(),
        result.vintage().toString());
  }

  private static SortedMap<String, String> details(Path target) throws IOException {
    SortedMap<String, String> details = new TreeMap<>();
    try (DetailFile file = DetailFile.open(target)) {
      long[] last = {-1};
      file.read(
          0,
          file.economies().size(),
          (line, exportsState, exports, importsState, imports) -> {
            if (line <= last[0]) {
              throw new AssertionError("not in order");
            }
            last[0] = line;
            String key =
                String.join(
                    " ",
                    file.economies().get(ObservationBits.reporter(line)),
                    file.economies().get(ObservationBits.partner(line)),
                    file.products().get(ObservationBits.product(line)),
                    ObservationBits.period(ObservationBits.periodCode(line)).toString());
            put(details, key + " export", exportsState, exports);
            put(details, key + " import", importsState, imports);
          });
    }
    return details;
  }

  private static void put(SortedMap<String, String> details, String key, int state, long amount) {
    if (state != DetailSink.ABSENT) {
      ObservationStatus known = ObservationBits.stateOf(state);
      boolean hasAmount = known == ObservationStatus.REPORTED || known == ObservationStatus.ZERO;
      details.put(
          key, hasAmount ? new org.tradebalance.trade.Usd(amount).toString() : known.code());
    }
  }
}
