package org.tradebalance.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/**
 * The shipped statements and the releases as their publishers ship them, FRED's read right here.
 */
@EnabledIfSystemProperty(
    named = "shared.data",
    matches = ".+",
    disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
class SharedClaimsTest {

  private static final Dataset FRED =
      new Dataset(
          "fred-bopgstb",
          "Trade balance, goods and services",
          "FRED",
          Basis.BOP,
          "balance of payments",
          Usd.ofMillions(BigDecimal.ONE));

  private static Map<String, Judgement> verdicts;

  @BeforeAll
  static void judge() throws IOException {
    Path data = Path.of(System.getProperty("shared.data"));
    Releases releases = new Releases();
    for (String until : List.of("2023-01", "2024-06", "2025-02")) {
      releases.add(
          PureCore.read(data.resolve("census-country/country_data-to-" + until + ".xlsx")));
    }
    for (String release : List.of("exh1_2021-12.xlsx", "exh1_2026-01.xlsx")) {
      releases.add(PureCore.read(data.resolve("ft900").resolve(release)));
    }
    fred(releases, data, "2024-12_pulled-2025-03");
    fred(releases, data, "2025-03_pulled-2025-06");
    fred(releases, data, "2025-06_committed-2025-08-10");
    fred(releases, data, "2026-06_committed-2026-08-09");
    verdicts = releases.judge(Releases.shippedClaims());
  }

  @ParameterizedTest
  @CsvSource({
    // Sums of the twelve months of the file of that vintage, in billions.
    "D01, AGREES_OTHER_VINTAGE, 2024-12, -918.416",
    "D03, AGREES, 2026-06, 2",
    "D06, RELEASE_NOT_LOADED, 2025-06, -71.664",
    "F03, AGREES_OTHER_VINTAGE, 2025-06, -90.079",
    "F04, AGREES_OTHER_VINTAGE, 2025-06, 50.4350",
    "E02, CONTRADICTED, 2026-06, 1",
    "C01, CONTRADICTED, 2026-06, -483.952",
    "C03, CONTRADICTED, 2026-06, -479.458",
    "C05, CONTRADICTED, 2026-06, -577.496",
    "C09, CONTRADICTED, 2026-06, -902.885",
    "C10, CONTRADICTED, 2026-06, -749.593",
    "C11, CONTRADICTED, 2026-06, -885.471",
    "B03, CONTRADICTED, 2025-02, -171.809239538",
    "B07, CONTRADICTED, 2025-02, -84.823644956"
  })
  void verdictsRestOnTheRightRelease(
      String id, ClaimVerdict verdict, String vintage, String computed) {
    Judgement judgement = Objects.requireNonNull(verdicts.get(id));
    assertThat(judgement.verdict()).as(judgement.explanation()).isEqualTo(verdict);
    if (!computed.isEmpty()) {
      assertThat(judgement.vintage()).isEqualTo(vintage);
      assertThat(judgement.computed()).isEqualByComparingTo(computed);
    }
  }

  @Test
  void theDeficitOf2024AgreesWithNoReleaseAfterTheRevision() {
    String explanation = Objects.requireNonNull(verdicts.get("D01")).explanation();
    String confirmed = explanation.substring(0, explanation.indexOf("The newest figures differ"));
    assertThat(confirmed)
        .contains("vintage 2024-12")
        .doesNotContain("2025-")
        .doesNotContain("2026");
  }

  @Test
  void theTableHasTheDeficitOf2024CutOff() {
    assertThat(Objects.requireNonNull(verdicts.get("C11")).explanation())
        .contains("It would fit digits cut off instead of rounded")
        .contains("USD -903.53 billion")
        .contains("D01 (USD -918 billion)");
  }

  @Test
  void theTenYearTableIsContradictedInMostYears() {
    assertThat(verdicts.values())
        .filteredOn(judgement -> judgement.statement().section().equals("decade"))
        .filteredOn(judgement -> judgement.verdict() == ClaimVerdict.CONTRADICTED)
        .hasSizeGreaterThan(8);
  }

  /**
   * Every statement about partners, computed from the cells of the newest workbook by code of its
   * own: the program's value has to be the same, and its verdict what the statement then is.
   */
  @Test
  void aComputationOfItsOwnComesToTheSameForPartners() throws IOException {
    CensusYears census =
        new CensusYears(
            Path.of(System.getProperty("shared.data"))
                .resolve("census-country/country_data-to-2025-02.xlsx"));
    Map<String, String> codes =
        Map.of(
            "CHN", "5700", "EU", "0003", "MEX", "2010", "VNM", "5520", "CAN", "1220", "IND", "5330",
            "DEU", "4280", "JPN", "5880", "NLD", "4210", "HKG", "5820");
    Map<String, CensusYears.Trade> countries = census.countries(2024);
    BigDecimal world = census.of(2024, "0015").balance();

    for (String[] balance :
        new String[][] {
          {"B01", "CHN"}, {"B02", "EU"}, {"B03", "MEX"}, {"B04", "VNM"}, {"B05", "CAN"},
          {"B06", "IND"}, {"B07", "DEU"}, {"B08", "JPN"}, {"B09", "NLD"}, {"B10", "HKG"}
        }) {
      String code = Objects.requireNonNull(codes.get(balance[1]));
      assertComputed(balance[0], thousandth(census.of(2024, code).balance()));
    }
    assertComputed("A02", count(countries, 1));
    assertComputed("A03", count(countries, -1));
    assertComputed("A04", place(countries, "5700", trade -> trade.balance().negate()));
    assertComputed("A05", place(countries, "2010", trade -> trade.balance().negate()));
    assertComputed("A06", place(countries, "4210", CensusYears.Trade::balance));
    assertComputed("A07", place(countries, "5820", CensusYears.Trade::balance));
    assertComputed("G01", thousandth(census.of(2018, "5700").balance()));
    assertComputed("J01", place(countries, "2010", CensusYears.Trade::total));
    assertComputed("J05", thousandth(world.subtract(census.of(2024, "5700").balance())));

    long surpluses =
        IntStream.rangeClosed(1987, 2024)
            .filter(year -> census.of(year, "0015").balance().signum() >= 0)
            .count();
    assertComputed("J02", BigDecimal.valueOf(surpluses));
    BigDecimal before = share(census, 2018);
    BigDecimal after = share(census, 2024);
    assertComputed("J03", BigDecimal.valueOf(after.subtract(before).signum()));
    BigDecimal sold = census.of(2024, "0015").exports().subtract(census.of(2023, "0015").exports());
    BigDecimal bought =
        census.of(2024, "0015").imports().subtract(census.of(2023, "0015").imports());
    assertThat(bought.subtract(sold)).as("the deficit grew").isPositive();
    assertComputed("J04", BigDecimal.valueOf(bought.compareTo(sold.negate()) > 0 ? 1 : 2));

    // The Union stands for its members, but for Germany, which the list names as well.
    Map<String, BigDecimal> rivals = new HashMap<>();
    countries.forEach((code, trade) -> rivals.put(code, trade.balance()));
    List.of(
            "4330", "4231", "4870", "4791", "4910", "4351", "4099", "4470", "4050", "4279", "4840",
            "4370", "4190", "4759", "4490", "4510", "4239", "4730", "4210", "4550", "4710", "4850",
            "4359", "4792", "4700", "4010")
        .forEach(rivals::remove);
    rivals.put("0003", census.of(2024, "0003").balance());
    List<String> largest =
        rivals.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .limit(8)
            .map(Map.Entry::getKey)
            .toList();
    long named =
        Stream.of("CHN", "EU", "MEX", "VNM", "CAN", "IND", "DEU", "JPN")
            .map(codes::get)
            .filter(largest::contains)
            .count();
    assertComputed("B11", BigDecimal.valueOf(named));
    assertThat(named).isEqualTo(6);
    assertThat(Objects.requireNonNull(verdicts.get("B11")).figures())
        .contains(
            "It leaves out Taiwan (6th", "South Korea (8th", "names Canada (9th", "India (10th");
    assertThat(Objects.requireNonNull(verdicts.get("J06")).verdict())
        .isEqualTo(ClaimVerdict.OPINION);
  }

  /**
   * The value to a tenth of a million, and that the verdict is what the statement's rounding says.
   */
  private static void assertComputed(String id, BigDecimal expected) {
    Judgement judgement = Objects.requireNonNull(verdicts.get(id), id);
    assertThat(judgement.computed())
        .as(id + ": " + judgement.explanation())
        .isCloseTo(expected, Offset.offset(new BigDecimal("0.0001")));
    Claim claim = Objects.requireNonNull(judgement.claim());
    boolean allowed = claim.value().subtract(expected).abs().compareTo(claim.rounding()) <= 0;
    assertThat(judgement.verdict() == ClaimVerdict.AGREES)
        .as(id + ": " + judgement.explanation())
        .isEqualTo(allowed);
  }

  private static BigDecimal thousandth(BigDecimal millions) {
    return millions.movePointLeft(3);
  }

  private static BigDecimal share(CensusYears census, int year) {
    return census
        .of(year, "5700")
        .imports()
        .divide(census.of(year, "0015").imports(), MathContext.DECIMAL64);
  }

  private static BigDecimal count(Map<String, CensusYears.Trade> countries, int sign) {
    return BigDecimal.valueOf(
        countries.values().stream().filter(trade -> trade.balance().signum() == sign).count());
  }

  private static BigDecimal place(
      Map<String, CensusYears.Trade> countries,
      String code,
      Function<CensusYears.Trade, BigDecimal> size) {
    BigDecimal own = size.apply(Objects.requireNonNull(countries.get(code)));
    return BigDecimal.valueOf(
        1
            + countries.values().stream()
                .filter(trade -> size.apply(trade).compareTo(own) > 0)
                .count());
  }

  private static void fred(Releases releases, Path data, String name) throws IOException {
    SeriesKey series =
        new SeriesKey(
            FRED.id(),
            "USA",
            Economy.WORLD,
            Item.GOODS_SERVICES,
            SeriesKey.ALL_PRODUCTS,
            Adjustment.SA);
    List<Observation> flows = new ArrayList<>();
    List<String> lines = Files.readAllLines(data.resolve("fred/BOPGSTB_obs-to-" + name + ".csv"));
    for (String line : lines.subList(1, lines.size())) {
      int comma = line.indexOf(',');
      Usd amount = Usd.ofMillions(new BigDecimal(line.substring(comma + 1)));
      flows.add(
          new Observation(
              series,
              Flow.BALANCE,
              Period.parse(line.substring(0, 7)),
              Figure.of(amount),
              new SourceCell(0, flows.size() + 2, 1)));
    }
    releases.add(FRED, Vintage.parse(name.substring(0, 7)), flows);
  }
}
