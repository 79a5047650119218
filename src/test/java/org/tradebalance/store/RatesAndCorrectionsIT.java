package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.RateFile;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.store.ledger.CorrectedRow;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.RateStore;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.Period;

/** Exchange rates and corrected rows, on each database. */
@Tag(Engine.TAG)
@ParameterizedClass
@MethodSource("org.tradebalance.store.Engine#ofTheStores")
class RatesAndCorrectionsIT {

  private static final String RATES = "currency,period,usd_per_unit,units_per_usd\n";
  private static final Period MAY = Period.month(2024, 5);
  private static final Place PLACE = new Place("country", 18);

  @Parameter Engine engine;

  @TempDir Path folder;

  private TestStores stores;
  private RateStore rates;
  private CorrectionStore corrections;

  @BeforeEach
  void migrate() {
    stores = TestStores.on(engine.fresh(folder));
    TransactionTemplate transactions =
        new TransactionTemplate(
            new JdbcTransactionManager(Objects.requireNonNull(stores.jdbc().getDataSource())));
    rates = new RateStore(stores.jdbc(), transactions, stores.ledger());
    corrections =
        new CorrectionStore(
            stores.jdbc(), transactions, Clock.fixed(TestStores.NOW, ZoneOffset.UTC));
  }

  @Test
  void everyDigitOfARateThatSaysSomethingComesBack() throws IOException {
    load("a.csv", "EUR,2024-05,1.081200000001,\nJPY,2024,,155.870\n");
    assertThat(held("EUR", MAY)).isEqualTo("1.081200000001");
    assertThat(held("JPY", Period.year(2024))).isEqualTo("155.87");
    assertThat(rates.newestRun()).isEqualTo(1);
  }

  @Test
  void theRateOfTheNewestReleaseHoldsAndOfOneReleaseThatOfTheLastName() throws IOException {
    load("b.csv", "EUR,2024-05,1.1,\n");
    LedgerEntry other = load("a.csv", "EUR,2024-05,1.2,\n");
    assertThat(held("EUR", MAY)).isEqualTo("1.1");
    assertThat(other.issue()).contains("1.2 here, 1.1 there", "[TB-2040]");
    load("0.csv", "EUR,2024-05,1.3,\nEUR,2024-06,1.4,\n");
    assertThat(held("EUR", MAY)).isEqualTo("1.3");
    assertThat(held("EUR", Period.month(2024, 6))).isEqualTo("1.4");
  }

  @Test
  void theOriginalAmountIsFoundByItsCell() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("comext.csv"),
            "DECLARANT,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS\n"
                + "FR,US,TOTAL,2,202405,1000.25\n");
    ExchangeRates may =
        new ExchangeRates(PureCore.rates(write("r.csv", "EUR,2024-05,1.0812,\n")).rates());
    FileResult result = PureCore.read(file, may);
    stores.flows().store(run(), new SourceFile("comext.csv", "c", PureCore.layout(file)), result);
    Observation flow = stores.flows().current().get(0);
    assertThat(flow.figure().amount()).hasToString("1081.47");
    OriginalAmount original = stores.flows().original(1, flow.source()).orElseThrow();
    assertThat(original.amount()).isEqualByComparingTo("1000.25");
    assertThat(original.rate().value()).isEqualByComparingTo("1.0812");
    assertThat(original.rate().period()).isEqualTo(MAY);
  }

  @Test
  void ofSeveralCorrectionsOfARowTheNewestHolds() {
    assertThat(corrections.asText()).isEmpty();
    record("first.csv", "a,\"b\n,\"");
    String first = corrections.asText();
    record("second.csv", "a,c");
    assertThat(corrections.asText()).isNotEqualTo(first).contains("a,c");
    assertThat(corrections.rows("one"))
        .containsExactly(
            Map.entry(PLACE, new CorrectedRow(PLACE, "a,", "a,c", "second.csv", "second.csv")));
    assertThat(corrections.rows("other")).isEmpty();
  }

  @Test
  void aCorrectionWaitsForTheRunThatStoresItsFile() {
    FileResult result = census();
    SourceFile file = new SourceFile("country.xlsx", "one", layout());
    stores.flows().store(run(), file, result);
    record("mended.csv", "a,b");
    assertThat(corrections.isAnyWaiting()).isTrue();
    assertThat(stores.flows().awaitsCorrection("one")).isTrue();
    assertThat(stores.flows().awaitsCorrection("other")).isFalse();

    long second = run();
    stores.flows().store(second, file, result);
    assertThat(corrections.isAnyWaiting()).isFalse();
    assertThat(stores.ledger().forPublication(second))
        .singleElement()
        .satisfies(entry -> assertThat(entry.figures().unchanged()).isPositive());
    assertThat(stores.flows().stated("one"))
        .containsExactlyInAnyOrderElementsOf(
            result.flows().stream().map(Observation::key).distinct().toList());
  }

  @Test
  void aNewerReleaseOfAFigureIsFound() {
    FileResult old = census();
    stores.flows().store(run(), new SourceFile("country.xlsx", "one", layout()), old);
    Observation.Key key = old.flows().get(0).key();
    assertThat(stores.flows().newer(key, old.vintage())).isEmpty();
    Path file = folder.resolve("newer.xlsx");
    SmallCensus.of(2023, 2025, 2).revised("1220", 2023, 1, "1").write(file);
    FileResult newer = PureCore.read(file);
    stores.flows().store(run(), new SourceFile("newer.xlsx", "two", layout()), newer);
    Observation revised =
        newer.flows().stream()
            .filter(flow -> flow.series().partner().equals("CAN"))
            .filter(flow -> flow.period().toString().equals("2023-01"))
            .filter(flow -> flow.flow() == Flow.IMPORT)
            .findFirst()
            .orElseThrow();
    assertThat(stores.flows().newer(revised.key(), old.vintage())).contains(newer.vintage());
    assertThat(stores.flows().newer(revised.key(), newer.vintage())).isEmpty();
  }

  private void record(String name, String corrected) {
    corrections.record(
        name,
        name,
        new RowCounts(1, 1, 0, new TreeMap<>()),
        Map.of("one", List.of(new CorrectedRow(PLACE, "a,", corrected, name, name))));
  }

  private LedgerEntry load(String name, String rows) throws IOException {
    Path file = write(name, rows);
    RateFile content = PureCore.rates(file);
    long run = run();
    rates.store(run, new SourceFile(name, name, PureCore.layout(file)), content);
    return stores.ledger().ofRun(run).get(0);
  }

  private String held(String currency, Period period) {
    return Objects.requireNonNull(rates.all().rate(currency, period)).value().toPlainString();
  }

  private Path write(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), RATES + rows);
  }

  private FileResult census() {
    Path file = folder.resolve("country.xlsx");
    SmallCensus.of(2023, 2024, 12).write(file);
    return PureCore.read(file);
  }

  private Layout layout() {
    return Objects.requireNonNull(PureCore.CATALOGUE.layouts().get("us-census-country"));
  }

  private long run() {
    return stores.runs().start("f", false, "/in", List.of());
  }
}
