package org.tradebalance.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;
import org.tradebalance.extract.CorrectedExtract;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.LayoutMatch;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.RateFile;
import org.tradebalance.normalise.RateScan;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.normalise.SplitScan;
import org.tradebalance.quality.Issue;

/**
 * The way of one file from bytes to a partial result; needs nothing but the file, the layout and
 * the exchange rates.
 */
public final class ScanFile {

  private ScanFile() {}

  /**
   * Scans a whole file as one partition.
   *
   * @param file the file
   * @param name its path below the input folder, for messages
   * @param layout the layout that fits it
   * @param limits how much it may hold
   * @param rates what amounts in other currencies are converted with
   * @throws RefusedFileException where the file cannot be read to its end
   */
  public static SplitResult scan(
      Path file, String name, Layout layout, Limits limits, ExchangeRates rates)
      throws IOException, RefusedFileException {
    return scan(file, name, layout, limits, rates, Corrections.NONE);
  }

  /**
   * Scans a whole file as one partition, some of its rows as they were corrected.
   *
   * @param corrections those rows
   * @throws RefusedFileException where the file cannot be read to its end
   */
  public static SplitResult scan(
      Path file,
      String name,
      Layout layout,
      Limits limits,
      ExchangeRates rates,
      Corrections corrections)
      throws IOException, RefusedFileException {
    Extract extract = new CorrectedExtract(Extracts.open(file, name, limits), corrections);
    LayoutMatch match = Recognition.of(extract, name, List.of(layout)).winner();
    SplitScan scan = new SplitScan(layout, match.tables(), name, rates);
    extract.rows(scan);
    SplitScan again = scan.inProvedNotation().orElse(null);
    if (again != null && scan.refusal().isEmpty()) {
      extract.rows(again);
      scan = again;
    }
    Issue refusal = scan.refusal().orElse(null);
    if (refusal != null) {
      throw new RefusedFileException(refusal);
    }
    return scan.result().warning(match.warnings(name)).warning(extract.warnings());
  }

  /**
   * Reads a file of exchange rates.
   *
   * @param layout the layout of rates that fits it
   * @param limits how much it may hold
   * @throws RefusedFileException where the file cannot be read to its end
   */
  public static RateFile rates(Path file, String name, Layout layout, Limits limits)
      throws IOException, RefusedFileException {
    Extract extract = Extracts.open(file, name, limits);
    RateScan scan =
        new RateScan(
            layout, Recognition.of(extract, name, List.of(layout)).winner().tables(), name);
    extract.rows(scan);
    return scan.result();
  }

  /**
   * Scans a whole file, also a very large one, and leaves nothing behind.
   *
   * @param file the file
   * @param name its path below the input folder, for messages
   * @param layout the layout that fits it
   * @param limits how much it may hold
   * @param rates what amounts in other currencies are converted with
   * @throws RefusedFileException where the file cannot be read to its end
   */
  public static SplitResult tried(
      Path file, String name, Layout layout, Limits limits, ExchangeRates rates)
      throws IOException, RefusedFileException {
    return tried(file, name, layout, limits, rates, Corrections.NONE);
  }

  /**
   * Scans a whole file with corrected rows, also a very large one, and leaves nothing behind.
   *
   * @param corrections those rows
   * @throws RefusedFileException where the file cannot be read to its end
   */
  public static SplitResult tried(
      Path file,
      String name,
      Layout layout,
      Limits limits,
      ExchangeRates rates,
      Corrections corrections)
      throws IOException, RefusedFileException {
    if (layout.bulkOf(Files.size(file)) == null) {
      return scan(file, name, layout, limits, rates, corrections);
    }
    Path folder = Files.createTempDirectory("tradebalance");
    try {
      ScanBulk bulk = new ScanBulk(Runtime.getRuntime().availableProcessors(), Boundary.NONE);
      PartitionFile.Content content =
          bulk.scan(
              file,
              name,
              layout,
              limits,
              corrections,
              folder.resolve("partitions"),
              folder.resolve("details"),
              () -> {}); // whoever tries a file hashes it when all is done
      Issue refusal = content.refusal();
      SplitResult result = content.result();
      if (refusal != null) {
        throw new RefusedFileException(refusal);
      }
      return Objects.requireNonNull(result);
    } catch (RunStoppedException e) {
      throw new IllegalStateException("nobody stops a trial", e);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
