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
 * How a file is cut into pieces.
 *
 * @param dialect how it is written; one that is not plain is read in the general way
 * @param cuts the pieces; none where the file is one stream
 */
public record PiecePlan(CsvDialect dialect, List<CsvCut> cuts) {

  private static final String NAME = "cuts";

  /** Copies the list. */
  public PiecePlan {
    cuts = List.copyOf(cuts);
  }

  /** How many pieces there are. */
  public int pieces() {
    return Math.max(1, cuts.size());
  }

  /**
   * The plan of a file, which it keeps from the first time on: pieces that were scanned before a
   * restart are the same pieces after it.
   *
   * @param pieceBytes bytes of a piece, more or less
   * @param threads parts looked through at the same time
   */
  public static PiecePlan of(BulkFile file, long pieceBytes, int threads)
      throws IOException, RefusedFileException {
    Path kept = file.folder().path().resolve(NAME);
    if (Files.exists(kept)) {
      return read(kept);
    }
    PiecePlan plan = make(file, pieceBytes, threads);
    plan.keep(file.folder());
    return plan;
  }

  private static PiecePlan make(BulkFile file, long pieceBytes, int threads)
      throws IOException, RefusedFileException {
    CsvExtract csv = csv(Extracts.open(file.file(), file.name(), file.limits()));
    if (file.name().matches("(?i).*\\.(gz|zip)")) {
      return new PiecePlan(CsvDialect.of(csv.bytes()), List.of());
    }
    CsvCuts cuts = CsvCuts.of(file.file(), pieceBytes, threads);
    return new PiecePlan(cuts.dialect(), cuts.pieces());
  }

  static CsvExtract csv(Extract extract) {
    if (extract instanceof CsvExtract csv) {
      return csv;
    }
    throw new IllegalArgumentException("only CSV is taken in bulk, not " + extract.kind());
  }

  /** Makes this the plan of the file from now on. */
  void keep(PieceFolder folder) throws IOException {
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

  private static PiecePlan read(Path source) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(source))) {
      CsvDialect dialect =
          new CsvDialect(
              Charset.forName(in.readUTF()), in.readChar(), in.readInt(), in.readBoolean());
      List<CsvCut> cuts = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        cuts.add(new CsvCut(in.readLong(), in.readLong(), in.readInt()));
      }
      return new PiecePlan(dialect, cuts);
    }
  }
}
