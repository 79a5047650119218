package org.tradebalance.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.golden.PureCore;

/** The shipped statements and the shipped extracts; computed values are those of the publishers. */
class ShippedClaimsTest {

  /** What half a million of each of twelve printed months and of a year may move, in billions. */
  private static final BigDecimal ROUNDED_FIGURES = new BigDecimal("0.013");

  private static Releases releases;
  private static Map<String, Judgement> verdicts;

  @BeforeAll
  static void judge() {
    releases =
        new Releases()
            .add(PureCore.read(Path.of("input/us-census-country.xlsx")))
            .add(PureCore.read(Path.of("input/us-ft900-exhibit-1.xlsx")));
    verdicts = releases.judge(Releases.shippedClaims());
  }

  @Test
  void everyStatementHasAVerdict() {
    assertThat(verdicts).hasSize(69);
  }

  @ParameterizedTest
  @CsvSource({
    "B01, AGREES, -295.401647",
    "B02, AGREES, -235.571163",
    "B03, RELEASE_NOT_LOADED, -171.809240",
    "B04, AGREES, -123.463001",
    "B05, AGREES, -63.335780",
    "B06, AGREES, -45.663781",
    "B07, CONTRADICTED, -84.823645",
    "B08, CONTRADICTED, -68.467721",
    "B09, AGREES, 55.515975",
    "B10, AGREES, 21.913466",
    "A02, CONTRADICTED, 132",
    "A03, CONTRADICTED, 101",
    "A04, AGREES, 1",
    "A05, AGREES, 2",
    "A06, AGREES, 1",
    "A07, AGREES, 2",
    "C11, CONTRADICTED, -903.532",
    "D01, CONTRADICTED, -903.532",
    "D06, RELEASE_NOT_LOADED, -70.564"
  })
  void theVerdictRestsOnTheFigureOfThePublisher(String id, ClaimVerdict verdict, String computed) {
    Judgement judgement = judgement(id);
    assertThat(judgement.verdict()).as(judgement.explanation()).isEqualTo(verdict);
    assertThat(
            Objects.requireNonNull(judgement.computed()).subtract(new BigDecimal(computed)).abs())
        .isLessThan(new BigDecimal("0.000001"));
  }

  @Test
  void mexicoIsFourHundredthsBeyondTheRounding() {
    assertThat(judgement("B03").explanation()).contains("USD 0.041 billion beyond the rounding");
  }

  @Test
  void partnersWereCountedWithAThreshold() {
    assertThat(List.of(judgement("A02"), judgement("A03")))
        .allSatisfy(
            judgement ->
                assertThat(judgement.explanation())
                    .contains(
                        "USD 5 million or more gives 112 countries in surplus and 92 in deficit"));
  }

  @Test
  void theTableContradictsTheTextTwice() {
    assertThat(judgement("C11").explanation()).contains("D01 (USD -918 billion)");
    assertThat(judgement("D04").explanation()).contains("C05 (USD -1058 billion)");
    assertThat(judgement("D02").explanation()).contains("C10 (USD -797 billion)");
  }

  @ParameterizedTest
  @CsvSource({
    "G06, 'product EX_OIL_GAS'",
    "G09, 'product OIL_GAS'",
    "H01, 'reported by World'",
    "C01, 'no figure of the balance in 2014'",
    "D03, 'fewer than ten years'"
  })
  void whatIsUntestableSaysWhatIsMissing(String id, String missing) {
    assertThat(judgement(id).verdict()).isEqualTo(ClaimVerdict.UNTESTABLE);
    assertThat(judgement(id).explanation()).contains(missing);
  }

  @Test
  void aStatementWithOneDigitAlteredAgreesOnlyWithinItsRounding() {
    List<Claim> altered = new ArrayList<>();
    verdicts.values().stream()
        .filter(judgement -> judgement.verdict() == ClaimVerdict.AGREES)
        .map(judgement -> Objects.requireNonNull(judgement.claim()))
        .filter(claim -> claim.members().isEmpty())
        .forEach(claim -> alter(claim, altered));
    int contradicted = 0;
    for (Judgement judgement : releases.judge(altered).values()) {
      if (judgement.verdict() == ClaimVerdict.AGREES) {
        assertThat(
                judgement
                    .claim()
                    .value()
                    .subtract(Objects.requireNonNull(judgement.computed()))
                    .abs())
            .as(judgement.claim() + ": " + judgement.explanation())
            .isLessThanOrEqualTo(judgement.claim().rounding().add(ROUNDED_FIGURES));
      } else {
        contradicted++;
      }
    }
    assertThat(contradicted).isGreaterThan(altered.size() * 9 / 10);
  }

  private static void alter(Claim claim, List<Claim> altered) {
    String text = claim.value().toPlainString();
    for (int at = 0; at < text.length(); at++) {
      if (Character.isDigit(text.charAt(at))) {
        for (int by : new int[] {1, 5, 9}) {
          char digit = (char) ('0' + (text.charAt(at) - '0' + by) % 10);
          altered.add(
              new Claim(
                  claim.id() + "-" + at + "-" + by,
                  claim.section(),
                  claim.text(),
                  claim.statistic(),
                  claim.series(),
                  claim.period(),
                  claim.comparison(),
                  new BigDecimal(text.substring(0, at) + digit + text.substring(at + 1)),
                  claim.unit(),
                  claim.rounding(),
                  claim.members(),
                  claim.layouts()));
        }
      }
    }
  }

  private static Judgement judgement(String id) {
    return Objects.requireNonNull(verdicts.get(id), id);
  }
}
