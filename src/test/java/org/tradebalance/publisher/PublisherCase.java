package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.blackbox.Csv;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.RateFile;
import org.tradebalance.trade.ExchangeRate;

/**
 * A folder of {@code src/test/resources/publishers}: the input as text, a workbook as {@link
 * SheetText} under its name and {@code .csv}, and {@code expected.csv}. The folder is named by its
 * layout; what follows {@code --} tells several cases of one layout apart.
 */
public record PublisherCase(String name, Path input) {

  private static final Path CASES = Path.of("src/test/resources/publishers");

  /** What amounts in other currencies are converted with. */
  private static final Path RATES = CASES.resolve("exchange-rates").resolve("rates.csv");

  private static final String EXPECTED = "expected.csv";

  /** All cases, by name. */
  public static Stream<PublisherCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().map(PublisherCase::of).toList().stream();
    }
  }

  static PublisherCase named(String name) {
    return of(CASES.resolve(name));
  }

  private static PublisherCase of(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> inputs = files.filter(file -> !file.endsWith(EXPECTED)).toList();
      assertThat(inputs).as("inputs of " + folder).hasSize(1);
      return new PublisherCase(folder.getFileName().toString(), inputs.get(0));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  String layout() {
    return name.replaceAll("--.*", "");
  }

  boolean isWorkbook() {
    return fileName().matches(".*\\.xlsx?");
  }

  /** The name that the publisher gives the file. */
  String fileName() {
    return input.getFileName().toString().replaceAll("(\\.xlsx?)\\.csv$", "$1");
  }

  /** Writes the file as the publisher would. */
  public Path write(Path folder) throws IOException {
    Path target = folder.resolve(fileName());
    if (isWorkbook()) {
      SheetText.write(SheetText.read(input), target);
      return target;
    }
    return Files.copy(input, target);
  }

  /** The rows of {@code expected.csv}. */
  List<CSVRecord> expected() {
    List<CSVRecord> expected = Csv.read(CASES.resolve(name).resolve(EXPECTED)).rows();
    assertThat(expected).isNotEmpty();
    return expected;
  }

  /** Every expected figure or rate is what a file says, and no row is rejected. */
  void assertSaidBy(Path file) {
    if (PureCore.layout(file).quotesRates()) {
      RateFile read = PureCore.rates(file);
      assertThat(read.rejections()).isEmpty();
      assertThat(read.rates().stream().map(PublisherCase::text))
          .containsExactlyInAnyOrderElementsOf(
              expected().stream().map(row -> String.join(" ", row.toList())).toList());
    } else {
      FileResult read = PureCore.read(file, Rates.READ);
      assertThat(read.rejections()).isEmpty();
      assertFigures(read);
    }
  }

  /** What amounts of the cases are converted with. */
  static ExchangeRates rates() {
    return Rates.READ;
  }

  /** The rates, read when somebody needs them for the first time. */
  private static final class Rates {
    static final ExchangeRates READ = new ExchangeRates(PureCore.rates(RATES).rates());
  }

  private static String text(ExchangeRate rate) {
    return String.join(
        " ",
        rate.currency(),
        rate.period().frequency().code(),
        rate.period().toString(),
        rate.quotation().code(),
        rate.value().stripTrailingZeros().toPlainString());
  }

  /** Every expected figure is what a file says; an empty one is there without an amount. */
  void assertFigures(FileResult result) {
    StoredFigures stored = new StoredFigures(result);
    for (CSVRecord row : expected()) {
      String printed = row.get("value_usd");
      assertThat(stored.of(row))
          .as(StoredFigures.key(row))
          .isEqualTo(printed.isEmpty() ? "" : StoredFigures.text(new BigDecimal(printed)));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
