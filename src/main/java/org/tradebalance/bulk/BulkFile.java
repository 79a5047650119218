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
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.layout.detection.LayoutMatch;
import org.tradebalance.normalise.BeyondLimit;
import org.tradebalance.normalise.BulkScan;
import org.tradebalance.normalise.NotationContradicted;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * A very large file.
 *
 * @param file the file
 * @param name its path below the input folder, for messages
 * @param layout its layout, one that is bulk
 * @param limits how much it may hold
 * @param folder where its splits leave their sums
 * @param corrections its corrected rows
 */
public record BulkFile(
    Path file,
    String name,
    Layout layout,
    Limits limits,
    SplitFolder folder,
    Corrections corrections) {

  /** A file that is read as it is. */
  public BulkFile(Path file, String name, Layout layout, Limits limits, SplitFolder folder) {
    this(file, name, layout, limits, folder, Corrections.NONE);
  }

  /**
   * Scans a split. Its sums are in the folder when this returns; a split that was scanned in part
   * is scanned again from its start.
   *
   * @param tableBytes memory for the sums before they go to the disk
   * @return what became of its rows; the figures are in the folder
   * @throws RefusedFileException where the file cannot be read to its end or has too much in it
   */
  public SplitResult scan(SplitPlan plan, int split, long tableBytes)
      throws IOException, RefusedFileException {
    try {
      return regularOrNot(plan, split, tableBytes);
    } catch (NotationContradicted e) {
      throw new RefusedFileException(e.issue());
    } catch (BeyondLimit e) {
      throw refused(IssueCode.FILE_TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (ArithmeticException e) {
      throw refused(IssueCode.NUMBER_TOO_LARGE, "a sum of its amounts");
    } catch (DiskTrouble e) {
      throw e.trouble();
    }
  }

  /** A stream that turns out to be irregular is read in the general way, from then on. */
  private SplitResult regularOrNot(SplitPlan plan, int split, long tableBytes)
      throws IOException, RefusedFileException {
    try {
      return scan(rows(plan, split), tableBytes);
    } catch (CsvRecords.Irregular e) {
      SplitPlan general = new SplitPlan(plan.dialect().general(), List.of());
      general.keep(folder);
      return scan(rows(general, split), tableBytes);
    }
  }

  private SplitResult scan(SplitRows rows, long tableBytes)
      throws IOException, RefusedFileException {
    folder.clear(rows.split());
    try (SplitSums sums = new SplitSums(folder, rows.split(), layout, tableBytes)) {
      BulkScan scan = new BulkScan(layout, header(), name, sums);
      sums.products(scan::products);
      rows.read(scan::accept);
      sums.end();
      return new SplitResult(
          List.of(), scan.rejections(), scan.rows(), scan.notApplicable(), scan.lost());
    }
  }

  /** Hands the rows of a split over again. */
  void read(SplitPlan plan, int split, CsvRecords.Sink sink)
      throws IOException, RefusedFileException {
    rows(plan, split).read(sink);
  }

  private SplitRows rows(SplitPlan plan, int split) throws IOException, RefusedFileException {
    int sheet = plan.dialect().plain() ? 0 : header().sheet();
    return new SplitRows(file, name, limits, corrections, plan, split, sheet);
  }

  HeaderMap header() throws IOException, RefusedFileException {
    return match().tables().get(0);
  }

  /** What somebody should know of the file as a whole. */
  public List<Issue> warnings() throws IOException, RefusedFileException {
    return match().warnings(name);
  }

  private LayoutMatch match() throws IOException, RefusedFileException {
    return Recognition.of(Extracts.open(file, name, limits), name, List.of(layout)).winner();
  }

  RefusedFileException refused(IssueCode code, String... arguments) {
    return new RefusedFileException(Issue.ofFile(code, name, arguments));
  }
}
