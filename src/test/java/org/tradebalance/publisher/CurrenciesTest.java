package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.RateFile;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.Period;

/** Amounts in other currencies and scales, and the rates that make dollars of them. */
class CurrenciesTest {

  private static final String COMEXT = "DECLARANT,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS";
  private static final String SDMX =
      "DATAFLOW,FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT,UNIT";

  @TempDir Path folder;

  @Test
  void theOriginalAmountAndItsRateStay() throws IOException {
    FileResult result =
        PureCore.read(
            file("comext.csv", COMEXT, "FR,US,TOTAL,2,202405,1000.25"),
            rates("EUR,2024-05,1.0812,"));
    assertThat(result.flows()).singleElement().extracting(CurrenciesTest::usd).isEqualTo("1081.47");
    OriginalAmount original = result.originals().get(0);
    assertThat(original.source()).isEqualTo(result.flows().get(0).source());
    assertThat(original.amount()).isEqualByComparingTo("1000.25");
    assertThat(original.rate().period()).isEqualTo(Period.month(2024, 5));
    assertThat(original.rate().value()).isEqualByComparingTo("1.0812");
  }

  @Test
  void whatHasNoRateIsSaidOnceOfTheFile() throws IOException {
    FileResult result =
        PureCore.read(
            file(
                "comext.csv",
                COMEXT,
                "FR,US,TOTAL,2,202404,1",
                "FR,US,TOTAL,2,202405,1",
                "FR,US,TOTAL,2,202452,1"),
            rates("EUR,2024-05,1.0812,"));
    assertThat(result.flows()).hasSize(1);
    assertThat(result.rejections()).isEmpty();
    assertThat(result.warnings())
        .extracting(Issue::message)
        .containsExactly(
            "there is no exchange rate of EUR for 2 figures (annual 2024, monthly 2024-04):"
                + " original_currency_balance has them, the tables in dollars do not; for dollars"
                + " put a file with the average rates of these periods into the input folder, for"
                + " example of layout exchange-rates; the next run converts them");
  }

  /** Zeros alone would make a balance of a period of which nothing else is known in dollars. */
  @Test
  void aZeroHasDollarsWhereItsPeriodHasARate() throws IOException {
    FileResult result =
        PureCore.read(
            file(
                "comext.csv",
                COMEXT,
                "FR,US,TOTAL,2,202405,1",
                "FR,US,TOTAL,1,202405,0",
                "FR,US,TOTAL,2,202406,0"),
            rates("EUR,2024-05,2,"));
    assertThat(result.rejections()).isEmpty();
    assertThat(result.flows()).extracting(CurrenciesTest::usd).containsExactly("2", "0");
    assertThat(result.unconverted())
        .extracting(flow -> flow.period().toString())
        .containsExactly("2024-06");
    assertThat(result.inCurrency()).hasSize(3);
  }

  @Test
  void theYearAmongTheMonthsIsAFigureOfItsOwn() throws IOException {
    FileResult result =
        PureCore.read(
            file("comext.csv", COMEXT, "FR,US,TOTAL,2,202405,10", "FR,US,TOTAL,2,202452,120"),
            rates("EUR,2024-05,2,", "EUR,2024,3,"));
    assertThat(result.flows()).extracting(CurrenciesTest::usd).containsExactly("20", "360");
  }

  @Test
  void shipmentsOfOneMonthAreSummedAcrossCurrencies() throws IOException {
    FileResult result =
        PureCore.read(
            file(
                "IND_imports.csv",
                "Date,HS Code,Value,Currency,Country of Origin",
                "2024-05-01,840999,10.25,USD,Germany",
                "2024-05-02,840999,100,EUR,Germany",
                "2024-05-03,840999,15000,JPY,Germany"),
            rates("EUR,2024-05,1.0812,", "JPY,2024-05,,150"));
    assertThat(result.flows()).extracting(CurrenciesTest::usd).containsExactly("218.37");
    assertThat(result.originals()).hasSize(2);
  }

  @Test
  void aScaleThatIsNoIntegerIsRejected() throws IOException {
    FileResult result =
        PureCore.read(
            file(
                "sdmx.csv",
                SDMX,
                "X,A,US,XG_FOB_USD,CN,2021,1.0000001,6,USD",
                "X,A,US,XG_FOB_USD,CN,2022,1,six,USD",
                "X,A,US,XG_FOB_USD,CN,2023,1,1.5,USD",
                "X,A,US,XG_FOB_USD,CN,2024,1,0,index"));
    assertThat(result.flows()).extracting(CurrenciesTest::usd).containsExactly("1000000.1");
    assertThat(messages(result.rejections()))
        .containsExactly(
            "scale 'six' is not known; expected a power of ten as an integer: 6 for millions",
            "scale '1.5' is not known; expected a power of ten as an integer: 6 for millions",
            "currency 'index' is not known; expected an ISO 4217 code such as EUR");
  }

  @Test
  void badRatesAreRejectedRowByRow() throws IOException {
    RateFile read =
        PureCore.rates(
            file(
                "rates.csv",
                "currency,period,usd_per_unit,units_per_usd",
                "EUR,2024-05,1.08,",
                "EUR,2024-05,1.09,",
                "EUR,2024-06,0,",
                "EUR,2024-Q2,1.08,",
                "GBP,2024-05,1.25,0.8",
                "USD,2024-05,2,",
                "euro,2024-05,1.08,",
                "CHF,2024-05,about 1,",
                "SEK,2024-05,n/a,"));
    assertThat(read.rates()).hasSize(2); // 1.25 dollars a pound are 0.8 pounds a dollar
    assertThat(read.rejections().stream().map(bad -> bad.issues().get(0).code()))
        .containsExactly(
            IssueCode.DUPLICATE_KEY,
            IssueCode.RATE_INVALID,
            IssueCode.RATE_INVALID,
            IssueCode.RATE_INVALID,
            IssueCode.CODE_UNKNOWN,
            IssueCode.NUMBER_INVALID);
  }

  private ExchangeRates rates(String... rows) throws IOException {
    Path file = file("rates.csv", "currency,period,usd_per_unit,units_per_usd", rows);
    return new ExchangeRates(PureCore.rates(file).rates());
  }

  private Path file(String name, String header, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
  }

  private static String usd(Observation flow) {
    BigDecimal amount = java.util.Objects.requireNonNull(flow.figure().amount()).toBigDecimal();
    return amount.stripTrailingZeros().toPlainString();
  }

  private static List<String> messages(List<Rejection> rejections) {
    return rejections.stream().flatMap(bad -> bad.issues().stream()).map(Issue::message).toList();
  }
}
