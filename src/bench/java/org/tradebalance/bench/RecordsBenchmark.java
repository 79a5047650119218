package org.tradebalance.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.tradebalance.extract.csv.CsvRecords;
import org.tradebalance.layout.RecordBytes;

/** Bytes to fields: our reader of regular CSV beside Commons CSV, about 20 thousand rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RecordsBenchmark {

  private static final int ROWS = 20_000;

  @Param({"BACI", "COMTRADE"})
  public Generate.Kind kind = Generate.Kind.BACI;

  private byte[] bytes = {};

  @Setup
  public void makeRows() throws IOException {
    boolean baci = kind == Generate.Kind.BACI;
    CodeTable codes = CodeTable.read(Path.of("config"), "baci-partners.csv");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowSink sink =
        new RowSink() {
          @Override
          public void row(Line line, Fault fault) throws IOException {
            line.sign('\n').writeTo(out);
          }

          @Override
          public void close() {}
        };
    new Extract(codes, baci ? ROWS : ROWS / 2.1, 0, 1)
        .write(2023, 2023, baci ? new BaciRows() : new ComtradeRows(), sink);
    bytes = out.toByteArray();
  }

  @Benchmark
  public void ours(Blackhole hole) throws IOException {
    CsvRecords.Sink sink = row -> hole.consume(row.size());
    new CsvRecords(new ByteArrayInputStream(bytes), ',', 1, new RecordBytes(UTF_8), sink).read();
  }

  @Benchmark
  public void commonsCsv(Blackhole hole) throws IOException {
    InputStreamReader reader = new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8);
    try (CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
      for (CSVRecord row : parser) {
        hole.consume(row.size());
      }
    }
  }
}
