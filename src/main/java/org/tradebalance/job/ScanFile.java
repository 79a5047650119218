package org.tradebalance.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.HeaderMap;
import org.tradebalance.layout.Layout;
import org.tradebalance.normalise.PieceResult;
import org.tradebalance.normalise.PieceScan;

/**
 * The way of one file from bytes to a partial result; needs nothing but the file and the layout.
 */
public final class ScanFile {

  private ScanFile() {}

  /**
   * Scans a whole file as one piece.
   *
   * @param file the file
   * @param name its path below the input folder, for messages
   * @param layout the layout that fits it
   * @throws RefusedFileException where the file cannot be read to its end
   */
  public static PieceResult scan(Path file, String name, Layout layout)
      throws IOException, RefusedFileException {
    Extract extract = Extracts.open(file, name, Limits.DEFAULT);
    List<HeaderMap> tables = Recognition.of(extract, name, List.of(layout)).winner().tables();
    PieceScan scan = new PieceScan(layout, tables, name);
    extract.rows(scan);
    return scan.result();
  }
}
