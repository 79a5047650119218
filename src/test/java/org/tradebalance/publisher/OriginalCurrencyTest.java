package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalFigure;

/** Amounts in other currencies, whether or not there are rates that make dollars of them. */
class OriginalCurrencyTest {

  private static final String COMEXT = "DECLARANT,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS";
  private static final String SHIPMENTS = "Date,HS Code,Value,Currency,Country of Origin";
  private static final Path RATES =
      Path.of("src/test/resources/publishers/exchange-rates/rates.csv");

  @TempDir Path folder;

  /** A rate changes dollars alone: what is accepted, and what its source states, stay. */
  @ParameterizedTest
  @MethodSource("casesInOtherCurrencies")
  void withoutRatesEveryRowOfAnyLayoutIsAcceptedAndStatedAsWithThem(PublisherCase example)
      throws IOException {
    Path file = example.write(folder);
    ExchangeRates rates = new ExchangeRates(PureCore.rates(RATES).rates());
    FileResult with = PureCore.read(file, rates);
    FileResult without = PureCore.read(file);

    assertThat(without.rejections()).isEmpty();
    assertThat(without.rows()).isEqualTo(with.rows());
    assertThat(without.vintage()).isEqualTo(with.vintage());
    assertThat(without.found()).isEqualTo(with.found());
    assertThat(without.notPublished()).isEqualTo(with.notPublished());
    assertThat(without.notApplicable()).isEqualTo(with.notApplicable());
    assertThat(keys(without.named())).containsExactlyInAnyOrderElementsOf(keys(with.named()));
    assertThat(without.inCurrency()).containsExactlyInAnyOrderElementsOf(with.inCurrency());
    assertThat(without.unconverted()).isNotEmpty();
    assertThat(keys(without.unconverted()))
        .isSubsetOf(without.inCurrency().stream().map(OriginalFigure::key).toList());
    assertThat(without.warnings())
        .filteredOn(
            note ->
                note.code()
                    == (example.name().endsWith("--euros")
                        ? IssueCode.RATE_MISSING_IN_PART
                        : IssueCode.RATE_MISSING))
        .isNotEmpty();
  }

  static Stream<PublisherCase> casesInOtherCurrencies() throws IOException {
    return PublisherCase.all().filter(OriginalCurrencyTest::isInAnotherCurrency);
  }

  /** By its layout, or row by row. */
  private static boolean isInAnotherCurrency(PublisherCase example) {
    Layout layout = Objects.requireNonNull(PureCore.CATALOGUE.layouts().get(example.layout()));
    return !layout.unit().currency().equals(Unit.DOLLAR) || example.name().endsWith("--euros");
  }

  @Test
  void anAmountWithoutRateIsKeptExactlyAndHasNoDollars() throws IOException {
    FileResult result =
        PureCore.read(
            file("comext.csv", COMEXT, "FR,US,TOTAL,2,202405,1000.25", "FR,US,TOTAL,1,202405,:"));
    assertThat(result.flows()).isEmpty();
    assertThat(result.originals()).isEmpty();
    assertThat(stated(result))
        .containsExactly("export 2024-05 1000.25 EUR", "import 2024-05 missing EUR");
  }

  @Test
  void aMonthToComeIsNoFigureWhateverTheCurrency() throws IOException {
    PublisherCase japan = PublisherCase.named("jp-customs-by-country");
    FileResult result = PureCore.read(japan.write(folder));
    assertThat(result.flows()).isEmpty();
    assertThat(result.notPublished()).isPositive();
    assertThat(result.vintage()).hasToString("2024-05");
  }

  /** 10 + 5 dollars would pass for the whole, of which 100 euros are a part. */
  @Test
  void aSumThatLacksTheDollarsOfOnePartHasNone() throws IOException {
    Path file =
        file(
            "IND_imports.csv",
            SHIPMENTS,
            "2024-05-01,840999,10,USD,Germany",
            "2024-05-02,840999,100,EUR,Germany",
            "2024-05-03,840999,5,USD,Germany",
            "2024-05-03,850110,7,USD,Germany");
    FileResult without = PureCore.read(file);
    assertThat(without.flows())
        .extracting(flow -> flow.series().product(), flow -> flow.figure().amount().toString())
        .containsExactly(tuple("HS:850110", "7"));
    assertThat(stated(without)).containsExactly("import 2024-05 100 EUR", "import 2024-05 15 USD");

    FileResult with = PureCore.read(file, rates("EUR,2024-05,1.0812,"));
    assertThat(with.flows())
        .extracting(flow -> flow.figure().amount().toString())
        .containsExactlyInAnyOrder("123.12", "7");
    assertThat(with.inCurrency()).isEqualTo(without.inCurrency());
  }

  @Test
  void oneNoteForEachCurrencySaysHowManyAndWhich() throws IOException {
    FileResult result =
        PureCore.read(
            file(
                "IND_imports.csv",
                SHIPMENTS,
                "2024-03-01,840999,1,EUR,Germany",
                "2024-05-01,840999,2,EUR,Germany",
                "2024-05-01,840999,3,EUR,France",
                "2024-05-01,840999,4,JPY,Japan",
                "2024-02-01,840999,5,USD,China"));
    assertThat(result.warnings()).extracting(Issue::code).containsOnly(IssueCode.RATE_MISSING);
    assertThat(result.warnings())
        .extracting(Issue::message)
        .map(message -> message.replaceAll("\\).*", ")"))
        .containsExactly(
            "there is no exchange rate of EUR for 3 figures (monthly 2024-03 to 2024-05)",
            "there is no exchange rate of JPY for 1 figure (monthly 2024-05)");
  }

  /** The world less its partners would be a residual of euros. */
  @Test
  void dollarsOfAPeriodThatLackSomeOfItsFiguresAreWarnedOf() throws IOException {
    FileResult result =
        PureCore.read(
            file(
                "IND_imports.csv",
                SHIPMENTS,
                "2024-05-01,840999,2,EUR,Germany",
                "2024-05-01,840999,5,USD,China"));
    assertThat(result.warnings())
        .extracting(Issue::code)
        .containsExactly(IssueCode.RATE_MISSING_IN_PART);
  }

  private static List<Observation.Key> keys(List<Observation> figures) {
    return figures.stream().map(Observation::key).toList();
  }

  private static List<String> stated(FileResult result) {
    return result.inCurrency().stream()
        .map(
            each -> {
              BigDecimal amount = each.figure().amount();
              return each.key().flow().code()
                  + " "
                  + each.key().period()
                  + " "
                  + (amount == null ? each.figure().state().code() : amount.toPlainString())
                  + " "
                  + each.currency();
            })
        .toList();
  }

  private ExchangeRates rates(String... rows) throws IOException {
    Path file = file("rates.csv", "currency,period,usd_per_unit,units_per_usd", rows);
    return new ExchangeRates(PureCore.rates(file).rates());
  }

  private Path file(String name, String header, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
  }
}
