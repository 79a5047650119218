package org.tradebalance.bulk;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.extract.csv.CsvCut;
import org.tradebalance.extract.csv.CsvCuts;
import org.tradebalance.extract.csv.CsvDialect;
import org.tradebalance.extract.csv.CsvExtract;

/**
 * How a file is cut into splits.
 *
 * @param dialect how it is written; one that is not plain is read in the general way
 * @param cuts the splits; none where the file is one stream
 */
public record SplitPlan(CsvDialect dialect, List<CsvCut> cuts) {

  private static final String NAME = "cuts";

  /** Copies the list. */
  public SplitPlan {
    cuts = List.copyOf(cuts);
  }

  /** How many splits there are. */
  public int splits() {
    return Math.max(1, cuts.size());
  }

  /**
   * The plan of a file, which it keeps from the first time on: splits that were scanned before a
   * restart are the same splits after it.
   *
   * @param splitBytes bytes of a split, more or less
   * @param threads parts looked through at the same time
   */
  public static SplitPlan of(BulkFile file, long splitBytes, int threads)
      throws IOException, RefusedFileException {
    Path kept = file.folder().path().resolve(NAME);
    if (Files.exists(kept)) {
      return read(kept);
    }
    SplitPlan plan = make(file, splitBytes, threads);
    plan.keep(file.folder());
    return plan;
  }

  private static SplitPlan make(BulkFile file, long splitBytes, int threads)
      throws IOException, RefusedFileException {
    Extract extract = Extracts.open(file.file(), file.name(), file.limits());
    if (!(extract instanceof CsvExtract csv)) {
      return new SplitPlan(CsvDialect.NONE, List.of());
    }
    if (csv.isPacked()) {
      return new SplitPlan(CsvDialect.of(csv.bytes()), List.of());
    }
    CsvCuts cuts = CsvCuts.of(file.file(), splitBytes, threads);
    return new SplitPlan(cuts.dialect(), cuts.splits());
  }

  static CsvExtract csv(Extract extract) {
    if (extract instanceof CsvExtract csv) {
      return csv;
    }
    throw new IllegalArgumentException("only CSV is taken in bulk, not " + extract.kind());
  }

  /** Makes this the plan of the file from now on. */
  void keep(SplitFolder folder) throws IOException {
    Path target = folder.path().resolve(NAME);
    Path aside = target.resolveSibling(NAME + ".part");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(aside))) {
      out.writeUTF(dialect.charset().name());
      out.writeChar(dialect.separator());
      out.writeInt(dialect.start());
      out.writeBoolean(dialect.plain());
      out.writeInt(cuts.size());
      for (CsvCut cut : cuts) {
        out.writeLong(cut.from());
        out.writeLong(cut.to());
        out.writeInt(cut.line());
      }
    }
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static SplitPlan read(Path source) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(source))) {
      CsvDialect dialect =
          new CsvDialect(
              Charset.forName(in.readUTF()), in.readChar(), in.readInt(), in.readBoolean());
      List<CsvCut> cuts = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        cuts.add(new CsvCut(in.readLong(), in.readLong(), in.readInt()));
      }
      return new SplitPlan(dialect, cuts);
    }
  }
}
