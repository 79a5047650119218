package org.tradebalance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes up a workbook of ten columns; the same options give the same bytes. */
@Command(
    name = "generate-workbook",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Makes up a workbook of customs records, ten columns wide. The layout takes reporter and flow",
      "from the name of the file: IND_imports_2024.xlsx."
    })
final class GenerateWorkbook implements Callable<Integer> {

  @Option(names = "--rows", description = "rows below the header", converter = Generate.Count.class)
  long rows = 1_000_000;

  @Option(names = "--seed")
  long seed = 1;

  @Option(names = "--config", description = "configuration, for the codes of countries")
  Path config = Path.of("config");

  @Parameters(paramLabel = "FILE")
  Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    try (WorkbookFile out = new WorkbookFile(file)) {
      new ShipmentRows(config, seed).write(Math.toIntExact(rows), out);
    }
    return 0;
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new GenerateWorkbook()).execute(args));
  }
}
