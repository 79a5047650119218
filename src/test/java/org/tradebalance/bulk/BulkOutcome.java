package org.tradebalance.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradebalance.balance.DetailSink;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Bulk;
import org.tradebalance.layout.Layout;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.PieceResult;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.FigureBits;
import org.tradebalance.trade.FigureState;
import org.tradebalance.trade.TradeFlow;

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
        layout.worldGap(),
        bulk);
  }

  static BulkOutcome of(BulkFile bulk, long pieceBytes, long tableBytes)
      throws IOException, RefusedFileException {
    PiecePlan plan = PiecePlan.of(bulk, pieceBytes, 2);
    List<PieceResult> pieces = new ArrayList<>();
    for (int piece = 0; piece < plan.pieces(); piece++) {
      pieces.add(bulk.scan(plan, piece, tableBytes));
    }
    Path target = bulk.folder().path().resolve("detail");
    PiecePlan kept = PiecePlan.of(bulk, pieceBytes, 2);
    PieceResult whole = new BulkAssembly(bulk, kept, 2).into(pieces, target, () -> {});
    FileAssembly assembly = FileAssembly.of(bulk.layout(), bulk.name(), List.of(whole));
    if (assembly.refusal() != null) {
      throw new RefusedFileException(assembly.refusal());
    }
    FileResult result = assembly.result();
    SortedMap<String, String> stored = new TreeMap<>();
    for (TradeFlow flow : result.flows()) {
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
                    file.economies().get(FigureBits.reporter(line)),
                    file.economies().get(FigureBits.partner(line)),
                    file.products().get(FigureBits.product(line)),
                    FigureBits.period(FigureBits.periodCode(line)).toString());
            put(details, key + " export", exportsState, exports);
            put(details, key + " import", importsState, imports);
          });
    }
    return details;
  }

  private static void put(SortedMap<String, String> details, String key, int state, long amount) {
    if (state != DetailSink.ABSENT) {
      FigureState known = FigureBits.stateOf(state);
      boolean hasAmount = known == FigureState.REPORTED || known == FigureState.ZERO;
      details.put(
          key, hasAmount ? new org.tradebalance.trade.Usd(amount).toString() : known.code());
    }
  }
}
