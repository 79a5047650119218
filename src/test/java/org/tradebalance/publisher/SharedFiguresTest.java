package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.blackbox.Csv;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Verdict;

/**
 * The publishers' own files against {@code shared/figures.csv}: figures read from the named cells
 * by another program, their meaning by eye from the labels around them.
 */
@EnabledIfSystemProperty(
    named = "shared.data",
    matches = ".+",
    disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
class SharedFiguresTest {

  private static final Path FIGURES = Path.of("src/test/resources/shared/figures.csv");
  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);
  private static final int THOUSANDTHS = 3;

  /** Imports of chapters 84 and 85 stand as 1.12339E+11 and 1.50044E+11: their digits are lost. */
  private static final Map<String, Integer> REJECTED =
      Map.of("comtrade-legacy/usa-china_short-columns_hs2.csv", 2);

  /** Until 1984 BEA prints 5 balances of services that exports and imports miss by 2 million. */
  private static final Map<String, Integer> ACCEPTED = Map.of("bea/trad-time-series-0325.xlsx", 5);

  @ParameterizedTest
  @MethodSource("files")
  void theFileIsWhatOthersReadInIt(String name, List<CSVRecord> figures) {
    Path file = Path.of(System.getProperty("shared.data")).resolve(name);
    assertThat(PureCore.layout(file).id()).isEqualTo(figures.get(0).get("layout"));
    FileResult result = PureCore.read(file);

    assertThat(result.rejections()).as("rejected rows").hasSize(REJECTED.getOrDefault(name, 0));
    assertThat(result.rows().read())
        .isEqualTo(result.rows().accepted() + result.rows().rejected() + ignored(result));
    StoredFigures stored = new StoredFigures(result);
    assertThat(figures).hasSizeGreaterThanOrEqualTo(5);
    for (CSVRecord figure : figures) {
      assertThat(stored.of(figure))
          .as(figure.get("cell") + ": " + StoredFigures.key(figure))
          .isEqualTo(dollars(figure));
    }
    assertThat(controls(result, Verdict.EXCEEDED)).as("printed totals that are not met").isEmpty();
    assertThat(controls(result, Verdict.ACCEPTED))
        .as("printed totals that are known not to be met")
        .hasSize(ACCEPTED.getOrDefault(name, 0));
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> files() {
    return Csv.read(FIGURES).rows().stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("file"), java.util.LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            file -> org.junit.jupiter.params.provider.Arguments.of(file.getKey(), file.getValue()));
  }

  private static String dollars(CSVRecord figure) {
    String printed = figure.get("printed");
    if (printed.isEmpty()) {
      return StoredFigures.NONE;
    }
    return StoredFigures.text(
        new BigDecimal(printed)
            .round(SPREADSHEET)
            .multiply(new BigDecimal(figure.get("unit_usd")))
            .setScale(THOUSANDTHS, RoundingMode.HALF_UP));
  }

  private static long ignored(FileResult result) {
    return result.rows().ignored().values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<String> controls(FileResult result, Verdict verdict) {
    BalanceBook book =
        BalanceBook.of(result.flows(), PureCore.CATALOGUE.economies(), PureCore.CATALOGUE.groups());
    return ControlTotals.of(book, PureCore.CATALOGUE.controlRules()).stream()
        .filter(total -> total.verdict() == verdict)
        .map(ControlTotal::toString)
        .toList();
  }
}
