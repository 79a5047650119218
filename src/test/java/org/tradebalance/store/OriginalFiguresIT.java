package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.balance.OriginalCurrencyBalance;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.trade.Vintage;

/** Figures in the currency of their source, on each database. */
@Tag(Engine.TAG)
@ParameterizedClass
@MethodSource("org.tradebalance.store.Engine#ofTheStores")
class OriginalFiguresIT {

  private static final String COMEXT = "DECLARANT,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS\n";
  private static final String SDMX =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,"
          + "OBS_VALUE,UNIT_MULT,UNIT\n";

  @Parameter Engine engine;

  @TempDir Path folder;

  private TestStores stores;

  @BeforeEach
  void migrate() {
    stores = TestStores.on(engine.fresh(folder));
  }

  @Test
  void ratesGiveDollarsAndChangeNothingElse() throws IOException {
    String rows = "FR,US,TOTAL,2,202405,1000.25\nFR,US,TOTAL,1,202405,900.5\n";
    LedgerEntry without = load("a.csv", COMEXT + rows, ExchangeRates.NONE);
    assertThat(without.figures()).isEqualTo(new FigureCounts(2, 2, 0, 0, 0, 0));
    assertThat(without.isWarning()).isFalse();
    assertThat(without.issue()).contains("EUR for 2 figures (monthly 2024-05)", "[TB-1031]");
    assertThat(stores.flows().current()).isEmpty();
    assertThat(stores.flows().coverages()).hasSize(1);
    List<String> stated = balances(null);
    assertThat(stated).containsExactly("2024-05 1000.25 - 900.5 = 99.75 EUR");

    LedgerEntry with = load("a.csv", COMEXT + rows, rates("EUR,2024-05,1.0812,\n"));
    assertThat(with.figures()).isEqualTo(new FigureCounts(2, 2, 0, 0, 0, 0));
    assertThat(with.issue()).isNull();
    assertThat(stores.flows().current())
        .extracting(flow -> String.valueOf(flow.figure().amount()))
        .containsExactlyInAnyOrder("1081.47", "973.621");
    assertThat(balances(null)).isEqualTo(stated);
  }

  @Test
  void theNewestReleaseHoldsWhateverCameFirst() throws IOException {
    LedgerEntry newer =
        load("b.csv", COMEXT + "FR,US,TOTAL,2,202405,2\nFR,US,TOTAL,2,202406,3\n", NONE);
    LedgerEntry older = load("z.csv", COMEXT + "FR,US,TOTAL,2,202405,1\n", NONE);
    assertThat(newer.vintage()).isGreaterThan(older.vintage());
    assertThat(balances(null)).containsExactly("2024-05 2 EUR", "2024-06 3 EUR");
    assertThat(balances(Vintage.parse("2024-05"))).containsExactly("2024-05 1 EUR");
  }

  /** Names decide between files of one release, in the same order in every database. */
  @Test
  void ofOneReleaseTheNameThatSortsLastHolds() throws IOException {
    load("b.csv", COMEXT + "FR,US,TOTAL,2,202405,2\n", NONE);
    LedgerEntry other = load("Z.csv", COMEXT + "FR,US,TOTAL,2,202405,1\n", NONE);
    assertThat(balances(null)).containsExactly("2024-05 2 EUR");
    assertThat(other.figures().superseding()).isEqualTo(1);
    LedgerEntry same =
        load("c.csv", COMEXT + "FR,US,TOTAL,2,202405,2\nFR,US,TOTAL,1,202405,5\n", NONE);
    assertThat(same.figures()).isEqualTo(new FigureCounts(2, 1, 0, 1, 0, 0));
    assertThat(balances(null)).containsExactly("2024-05 2 - 5 = -3 EUR");
  }

  @Test
  void aFigureThatIsTakenBackHoldsUntilThen() throws IOException {
    load("a.csv", SDMX + sdmx("I", "2024-05", "7") + sdmx("I", "2024-04", "6"), NONE);
    load("b.csv", SDMX + sdmx("D", "2024-04", "") + sdmx("I", "2024-06", "8"), NONE);
    assertThat(balances(null)).containsExactly("2024-05 7 EUR", "2024-06 8 EUR");
    assertThat(balances(Vintage.parse("2024-05")))
        .containsExactly("2024-04 6 EUR", "2024-05 7 EUR");
  }

  private static final ExchangeRates NONE = ExchangeRates.NONE;

  private static String sdmx(String action, String month, String value) {
    return String.join(
            ",",
            "dataflow",
            "X:Y(1.0)",
            action,
            "M",
            "DE",
            "XG_FOB_USD",
            "CN",
            month,
            value,
            "0",
            "EUR")
        + "\n";
  }

  private List<String> balances(@Nullable Vintage upTo) {
    return OriginalCurrencyBalance.of(stores.flows().inCurrency(upTo)).stream()
        .map(OriginalFiguresIT::text)
        .toList();
  }

  private static String text(OriginalCurrencyBalance balance) {
    String exports = Objects.requireNonNull(balance.exports().amount()).toPlainString();
    return balance.period()
        + " "
        + (balance.net().amount() == null
            ? exports
            : exports
                + " - "
                + Objects.requireNonNull(balance.imports().amount()).toPlainString()
                + " = "
                + balance.net().amount().toPlainString())
        + " "
        + balance.currency();
  }

  private LedgerEntry load(String name, String text, ExchangeRates rates) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    long run = stores.runs().start("f", false, "/in", List.of());
    return stores
        .flows()
        .store(
            run,
            new SourceFile(name, text.hashCode() + name, PureCore.layout(file)),
            PureCore.read(file, rates));
  }

  private ExchangeRates rates(String rows) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rates.csv"), "currency,period,usd_per_unit,units_per_usd\n" + rows);
    return new ExchangeRates(PureCore.rates(file).rates());
  }
}
