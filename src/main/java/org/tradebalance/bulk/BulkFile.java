package org.tradebalance.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.extract.csv.CsvRecords;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.HeaderMap;
import org.tradebalance.layout.Layout;
import org.tradebalance.normalise.BeyondLimit;
import org.tradebalance.normalise.BulkScan;
import org.tradebalance.normalise.PieceResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * A very large file.
 *
 * @param file the file
 * @param name its path below the input folder, for messages
 * @param layout its layout, one that is bulk
 * @param limits how much it may hold
 * @param folder where its pieces leave their sums
 * @param corrections its corrected rows
 */
public record BulkFile(
    Path file,
    String name,
    Layout layout,
    Limits limits,
    PieceFolder folder,
    Corrections corrections) {

  /** A file that is read as it is. */
  public BulkFile(Path file, String name, Layout layout, Limits limits, PieceFolder folder) {
    this(file, name, layout, limits, folder, Corrections.NONE);
  }

  /**
   * Scans a piece. Its sums are in the folder when this returns; a piece that was scanned in part
   * is scanned again from its start.
   *
   * @param tableBytes memory for the sums before they go to the disk
   * @return what became of its rows; the figures are in the folder
   * @throws RefusedFileException where the file cannot be read to its end or has too much in it
   */
  public PieceResult scan(PiecePlan plan, int piece, long tableBytes)
      throws IOException, RefusedFileException {
    try {
      return regularOrNot(plan, piece, tableBytes);
    } catch (BeyondLimit e) {
      throw refused(IssueCode.FILE_TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (ArithmeticException e) {
      throw refused(IssueCode.NUMBER_TOO_LARGE, "a sum of its amounts");
    } catch (DiskTrouble e) {
      throw e.trouble();
    }
  }

  /** A stream that turns out to be irregular is read in the general way, from then on. */
  private PieceResult regularOrNot(PiecePlan plan, int piece, long tableBytes)
      throws IOException, RefusedFileException {
    try {
      return scan(rows(plan, piece), tableBytes);
    } catch (CsvRecords.Irregular e) {
      PiecePlan general = new PiecePlan(plan.dialect().general(), List.of());
      general.keep(folder);
      return scan(rows(general, piece), tableBytes);
    }
  }

  private PieceResult scan(PieceRows rows, long tableBytes)
      throws IOException, RefusedFileException {
    folder.clear(rows.piece());
    try (PieceSums sums = new PieceSums(folder, rows.piece(), layout, tableBytes)) {
      BulkScan scan = new BulkScan(layout, header(), name, sums);
      sums.products(scan::products);
      rows.read(scan::accept);
      sums.end();
      return new PieceResult(List.of(), scan.rejections(), scan.rows(), scan.notApplicable());
    }
  }

  /** Hands the rows of a piece over again. */
  void read(PiecePlan plan, int piece, CsvRecords.Sink sink)
      throws IOException, RefusedFileException {
    rows(plan, piece).read(sink);
  }

  private PieceRows rows(PiecePlan plan, int piece) {
    return new PieceRows(file, name, limits, corrections, plan, piece);
  }

  HeaderMap header() throws IOException, RefusedFileException {
    return Recognition.of(Extracts.open(file, name, limits), name, List.of(layout))
        .winner()
        .tables()
        .get(0);
  }

  RefusedFileException refused(IssueCode code, String... arguments) {
    return new RefusedFileException(Issue.ofFile(code, name, arguments));
  }
}
