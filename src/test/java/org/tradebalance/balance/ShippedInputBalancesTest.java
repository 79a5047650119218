package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.gen.ShippedConfig;
import org.tradebalance.layout.detection.LayoutMatch;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.SplitScan;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The shipped extracts give the figures of their publishers, in millions of dollars. */
class ShippedInputBalancesTest {

  private static FileResult country;
  private static FileResult exhibit;
  private static BalanceBook goods;
  private static BalanceBook goodsAndServices;

  @BeforeAll
  static void read() throws IOException, RefusedFileException {
    country = load("us-census-country.xlsx");
    exhibit = load("us-ft900-exhibit-1.xlsx");
    goods = BalanceBook.of(country.flows(), ShippedConfig.catalogue().economies());
    goodsAndServices = BalanceBook.of(exhibit.flows(), ShippedConfig.catalogue().economies());
  }

  @ParameterizedTest
  @CsvSource({
    "CHN, 143545.740, 438947.386, -295401.647",
    "EU, 370189.230, 605760.393, -235571.163",
    "MEX, 334041.359, 505850.599, -171809.240",
    "VNM, 13098.155, 136561.156, -123463.001",
    "CAN, 349359.940, 412695.720, -63335.780",
    "WLD, 2065131.062, 3267460.599, -1202329.537"
  })
  void goodsOf2024AreThoseOfTheCensusBureau(
      String partner, String exports, String imports, String balance) {
    Balance found = goods(partner);
    assertThat(millions(found.amount(Flow.EXPORT))).isEqualTo(exports);
    assertThat(millions(found.amount(Flow.IMPORT))).isEqualTo(imports);
    assertThat(millions(found.amount(Flow.BALANCE))).isEqualTo(balance);
    assertThat(found.partial()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "IND, -45663.781",
    "DEU, -84823.645",
    "JPN, -68467.721",
    "NLD, 55515.975",
    "HKG, 21913.466"
  })
  void goodsBalancesOf2024AreThoseOfTheCensusBureau(String partner, String balance) {
    assertThat(millions(goods(partner).amount(Flow.BALANCE))).isEqualTo(balance);
  }

  @Test
  void goodsAndServicesOf2024AreThoseReleasedSinceJune2025() {
    SeriesKey both =
        new SeriesKey(
            "us-ft900-goods-services", "USA", "WLD", Item.GOODS_SERVICES, "TOTAL", Adjustment.SA);
    Balance year = Objects.requireNonNull(goodsAndServices.at(both, Period.year(2024)));
    Usd balance = Objects.requireNonNull(year.amount(Flow.BALANCE));
    assertThat(balance.toBigDecimal().movePointLeft(9).setScale(1, RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("-903.5"));
    assertThat(year.derivation()).isEqualTo(Derivation.PUBLISHED);
  }

  /** The 233 codes of 2024, countries and the two residuals that the publisher lists among them. */
  @ParameterizedTest
  @CsvSource({"0, 132, 101", "5, 112, 92"})
  void partnersInSurplusAndDeficitOf2024AreThoseOfTheCensusBureau(
      long leastMillions, int surpluses, int deficits) {
    SeriesKey world =
        new SeriesKey("us-census-goods-country", "USA", "WLD", Item.GOODS, "TOTAL", Adjustment.NSA);
    Usd least = Usd.ofMillions(BigDecimal.valueOf(leastMillions));
    List<Usd> balances =
        goods.partners(world, PartnerKind.COUNTRY, PartnerKind.RESIDUAL).stream()
            .filter(series -> !series.partner().equals(Economy.WORLD_GAP))
            .map(series -> goods.at(series, Period.year(2024)))
            .filter(Objects::nonNull)
            .map(balance -> Objects.requireNonNull(balance.amount(Flow.BALANCE)))
            .filter(balance -> balance.abs().compareTo(least) >= 0)
            .toList();
    assertThat(balances).filteredOn(balance -> balance.signum() > 0).hasSize(surpluses);
    assertThat(balances).filteredOn(balance -> balance.signum() < 0).hasSize(deficits);
  }

  @Test
  void everyRowAndFigureIsAccountedFor() {
    for (FileResult file : new FileResult[] {country, exhibit}) {
      assertThat(file.rows().balances()).isTrue();
      assertThat(file.rejections()).isEmpty();
      assertThat(file.found())
          .isEqualTo(file.flows().size() + file.notPublished() + file.notApplicable());
    }
  }

  private static Balance goods(String partner) {
    SeriesKey series =
        new SeriesKey(
            "us-census-goods-country", "USA", partner, Item.GOODS, "TOTAL", Adjustment.NSA);
    return Objects.requireNonNull(goods.at(series, Period.year(2024)));
  }

  private static String millions(@Nullable Usd usd) {
    return Objects.requireNonNull(usd)
        .toBigDecimal()
        .movePointLeft(6)
        .setScale(3, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static FileResult load(String name) throws IOException, RefusedFileException {
    Extract extract = Extracts.open(Path.of("input", name), name, Limits.DEFAULT);
    LayoutMatch match =
        Recognition.of(extract, name, ShippedConfig.catalogue().layouts().values()).winner();
    SplitScan scan = new SplitScan(match.layout(), match.tables(), name);
    extract.rows(scan);
    FileAssembly assembly = FileAssembly.of(match.layout(), name, List.of(scan.result()));
    return Objects.requireNonNull(assembly.result());
  }
}
