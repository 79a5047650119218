package org.tradebalance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;

/** A workbook of 20 thousand rows and ten columns to rows: our reader beside fastexcel-reader. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WorkbookBenchmark {

  private static final int ROWS = 20_000;
  private static final String NAME = "IND_imports_2024.xlsx";

  private Path folder = Path.of("");
  private Path file = Path.of("");

  @Setup
  public void makeFile() throws IOException {
    folder = Files.createTempDirectory("workbook");
    file = folder.resolve(NAME);
    try (WorkbookFile out = new WorkbookFile(file)) {
      new ShipmentRows(Path.of("config"), 1).write(ROWS, out);
    }
  }

  @TearDown
  public void deleteFile() throws IOException {
    Folders.delete(List.of(folder));
  }

  @Benchmark
  public void ours(Blackhole hole) throws IOException, RefusedFileException {
    Extracts.open(file, NAME, Limits.DEFAULT).rows(hole::consume);
  }

  @Benchmark
  public void fastexcel(Blackhole hole) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(hole::consume);
    }
  }
}
