package org.tradebalance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes up an extract; the same options give the same bytes. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Makes up an extract of about the number of rows asked for, no two of them about the same",
      "flow. Beside it: FILE.bad.csv (line numbers and faults of bad rows) and FILE.codes.csv",
      "(code, economy, name, kind)."
    })
public final class Generate implements Callable<Integer> {

  public enum Kind {
    BACI,
    COMTRADE
  }

  enum Order {
    SORTED,
    RANDOM
  }

  @Option(names = "--kind", description = "${COMPLETION-CANDIDATES}")
  Kind kind = Kind.BACI;

  @Option(names = "--rows", description = "rows in all", converter = Count.class)
  long rows = 10_000_000;

  @Option(names = "--from-year")
  int fromYear = 2023;

  @Option(names = "--to-year")
  int toYear = 2023;

  @Option(names = "--bad", description = "share of bad rows, 0 to 1")
  double bad;

  @Option(names = "--order", description = "${COMPLETION-CANDIDATES}")
  Order order = Order.SORTED;

  @Option(names = "--seed")
  long seed = 1;

  @Option(names = "--config", description = "folder of the reference data")
  Path config = Path.of("config");

  @Parameters(paramLabel = "FILE")
  Path file = Path.of("extract.csv");

  /** Numbers such as 10m, 500k. */
  static final class Count implements CommandLine.ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      String digits = text.replaceAll("[km]$", "").replace("_", "");
      long unit = text.endsWith("m") ? 1_000_000 : text.endsWith("k") ? 1_000 : 1;
      return Long.parseLong(digits) * unit;
    }
  }

  @Override
  public Integer call() throws IOException {
    boolean baci = kind == Kind.BACI;
    CodeTable codes = CodeTable.read(config, baci ? "baci-partners.csv" : "comtrade-partners.csv");
    codes.write(file.resolveSibling(file.getFileName() + ".codes.csv"));
    // Two reports of each flow, and a part of every tenth.
    double flows = rows / (baci ? 1 : 2.1) / (toYear - fromYear + 1);
    Extract extract = new Extract(codes, flows, bad, seed);
    ExtractFile target = new ExtractFile(file, baci ? BaciRows.HEADER : ComtradeRows.HEADER);
    try (RowSink sink = order == Order.SORTED ? target : new ShuffledRows(target, file, seed + 2)) {
      extract.write(fromYear, toYear, baci ? new BaciRows() : new ComtradeRows(), sink);
    }
    System.out.println(file + ": " + (target.lines() - 1) + " rows");
    return 0;
  }

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Generate()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }
}
