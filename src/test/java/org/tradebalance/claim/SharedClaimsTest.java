package org.tradebalance.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        .filteredOn(judgement -> judgement.claim().section().equals("decade"))
        .filteredOn(judgement -> judgement.verdict() == ClaimVerdict.CONTRADICTED)
        .hasSizeGreaterThan(8);
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
