package org.tradebalance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.tradebalance.bulk.BulkFile;
import org.tradebalance.bulk.SplitFolder;
import org.tradebalance.bulk.SplitPlan;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.SplitResult;

/** One split of about 500 thousand rows, from its bytes to its sums on the disk, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SplitBenchmark {

  private static final double ROWS = 500_000;
  private static final long TABLE = 64L << 20;

  @Param({"0", "0.01"})
  public double badShare;

  private Path folder = Path.of("");
  private Path file = Path.of("");
  private final Layout layout = baci();

  private static Layout baci() {
    Catalogue catalogue = Catalogue.read(new ConfigFiles(Path.of("config")));
    return Objects.requireNonNull(catalogue.layouts().get("cepii-baci"));
  }

  @Setup
  public void makeFile() throws IOException {
    folder = Files.createTempDirectory("split");
    file = folder.resolve("baci.csv");
    CodeTable codes = CodeTable.read(Path.of("config"), "baci-partners.csv");
    try (ExtractFile out = new ExtractFile(file, BaciRows.HEADER)) {
      new Extract(codes, ROWS, badShare, 1).write(2023, 2023, new BaciRows(), out);
    }
  }

  @TearDown
  public void deleteFile() throws IOException {
    Folders.delete(List.of(folder));
  }

  @Benchmark
  public SplitResult scan() throws IOException, RefusedFileException {
    Path splits = Files.createDirectories(folder.resolve("splits"));
    BulkFile bulk = new BulkFile(file, "baci.csv", layout, Limits.DEFAULT, new SplitFolder(splits));
    SplitPlan plan = SplitPlan.of(bulk, Long.MAX_VALUE >> 1, 1);
    return bulk.scan(plan, 0, TABLE);
  }
}
