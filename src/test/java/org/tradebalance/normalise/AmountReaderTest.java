package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.gen.Cells;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.normalise.AmountReader.Unreadable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Usd;

class AmountReaderTest {

  /** As in the Census country workbook. */
  private static final Unit MILLIONS = new Unit(new BigDecimal(1_000_000), 9, "");

  /** As in FT-900. */
  private static final Unit WHOLE_MILLIONS = new Unit(new BigDecimal(1_000_000), 0, "");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "15134, 15134000000",
    "143545.740, 143545740000",
    "-0.5, -500000",
    "1.5E2, 150000000",
    "0.000001, 1",
    "0.000000001, 0.001",
    // Noise of binary fractions, as it stands in the published files.
    "180549.80000000002, 180549800000",
    "41083.99210999999, 41083992110",
    "7.500000000000001e-05, 75",
    "62927.476692999946, 62927476693",
    "0.30000000000000004, 300000",
    "1e-17, 0",
    // The seasonally adjusted world comes unrounded: nothing of it is noise.
    "193261.8683423948, 193261868342.395"
  })
  void readsNumbersToTheThousandthOfADollar(String raw, String dollars) throws Unreadable {
    assertThat(read(MILLIONS, Cells.number(raw))).isEqualTo(usd(dollars));
  }

  /**
   * All three end in a 5 that stands behind 15 digits; the binary fractions are
   * 98765.432101234546…, 12345.678901234550… and 98765.432101234648….
   */
  @ParameterizedTest
  @CsvSource({
    "98765.43210123455, 987654321012.345",
    "12345.67890123455, 123456789012.346",
    "98765.43210123465, 987654321012.346"
  })
  void letsTheBinaryFractionDecideTies(String raw, String dollars) throws Unreadable {
    Unit tenMillions = new Unit(new BigDecimal(10_000_000), 10, "");
    assertThat(read(tenMillions, Cells.number(raw))).isEqualTo(usd(dollars));
  }

  @Test
  void refusesDecimalsThatTheLayoutDoesNotPublish() {
    Unit cents = new Unit(BigDecimal.ONE, 2, "");
    assertRefused(cents, Cells.number("1.2345"), IssueCode.NUMBER_TOO_PRECISE, "1.2345", "2");
    assertRefused(
        WHOLE_MILLIONS, Cells.number("67077.5"), IssueCode.NUMBER_TOO_PRECISE, "67077.5", "0");
    assertRefused(
        MILLIONS, Cells.number("0.0000000015"), IssueCode.NUMBER_TOO_PRECISE, "0.0000000015", "9");
  }

  @Test
  void takesAResidueBelowAThousandthOfTheLastDecimalForNoise() throws Unreadable {
    Unit cents = new Unit(BigDecimal.ONE, 2, "");
    assertThat(read(cents, Cells.number("1.23001"))).isEqualTo(usd("1.23"));
    assertThat(read(cents, Cells.number("1.22999"))).isEqualTo(usd("1.23"));
    assertRefused(cents, Cells.number("1.230011"), IssueCode.NUMBER_TOO_PRECISE, "1.230011", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e10", "9223372036.854775808", "-1e10", "1e40", "1e999999999"})
  void refusesAmountsBeyondAnyTrade(String raw) {
    assertRefused(MILLIONS, Cells.number(raw), IssueCode.NUMBER_TOO_LARGE, raw);
  }

  @Test
  void refusesDigitsWithoutEnd() {
    String digits = "1".repeat(50_000);
    assertRefused(MILLIONS, Cells.number(digits), IssueCode.NUMBER_TOO_LARGE, digits);
  }

  @ParameterizedTest
  @CsvSource({"123.4, 123400000", "-5, -5000000", "' 12 ', 12000000", "007, 7000000"})
  void readsTextsInPlainNotation(String text, String dollars) throws Unreadable {
    assertThat(read(MILLIONS, Cells.text(text))).isEqualTo(usd(dollars));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,234",
        "1.234,5",
        "1 234",
        "1\u00A0234",
        "1'234",
        "+5",
        "$5",
        "(5)",
        "5-",
        "5.",
        ".5",
        "0x1F",
        "\u2212" + "5",
        "١٢",
        "--",
        "n/a",
        "(X)",
        "..",
        "NaN",
        "5%",
        "1.2.3"
      })
  void refusesTextsThatMayMeanSomethingElse(String text) {
    assertRefused(MILLIONS, Cells.text(text), IssueCode.NUMBER_INVALID, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1,5", "abc", "1e", "0x10"})
  void refusesNumberCellsThatHoldNone(String raw) {
    assertRefused(MILLIONS, Cells.number(raw), IssueCode.NUMBER_INVALID, raw);
  }

  @Test
  void refusesErrorsAndTruthValues() {
    assertRefused(MILLIONS, Cells.error("#N/A"), IssueCode.ERROR_CELL, "#N/A");
    assertRefused(MILLIONS, Cells.error("#DIV/0!"), IssueCode.ERROR_CELL, "#DIV/0!");
    assertRefused(MILLIONS, Cells.bool("1"), IssueCode.NUMBER_INVALID, "1");
  }

  @Test
  void doesNotTakeAnEmptyCellForZero() {
    assertRefused(MILLIONS, Cells.empty(), IssueCode.VALUE_MISSING);
    assertRefused(MILLIONS, Cells.text("  "), IssueCode.VALUE_MISSING);
  }

  private static void assertRefused(Unit unit, RawCell cell, IssueCode code, String... arguments) {
    Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> read(unit, cell));
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.arguments()).containsExactly(arguments);
  }

  private static Usd read(Unit unit, RawCell cell) throws Unreadable {
    return new AmountReader(unit).read(cell);
  }

  private static Usd usd(String dollars) {
    return Usd.of(new BigDecimal(dollars));
  }
}
