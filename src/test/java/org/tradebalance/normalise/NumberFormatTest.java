package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.layout.definition.Unit;

class NumberFormatTest {

  private static final NumberFormat STATED = NumberFormat.of(new Unit(BigDecimal.ONE, 3, ""));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "35,000.50;35000.50",
        "1.234.567;1234567",
        "1.234,5;1234.5",
        "147777,5;147777.5",
        "1 234 567,25;1234567.25",
        "1\u00A0234.5;1234.5",
        "-1\u202F234,5;-1234.5",
        "1\u2009234\u2009567;1234567",
        "1'234.5;1234.5",
        "1’234’567;1234567",
        "0,123;0.123",
        "-207.787;-207.787",
        "12,34,567;1234567",
        "1,23,456;123456",
        "-1,00,00,000.25;-10000000.25"
      })
  void someFormatReadsIt(String text, String plain) {
    assertThat(NumberFormat.ALL.stream().map(format -> format.plain(text))).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        ",5",
        ".5",
        "5.",
        "1234,567.8",
        "123,45,678",
        "1,2,345",
        "12,34,56",
        "1,234 567",
        "1.234.56",
        "1,234,",
        "1,,234",
        "1 234'567",
        "1-234",
        "$5",
        "5%",
        "--5",
        "1\u00A0234 567",
        "1234567890123456789",
        "0,123,456",
        "٢٠"
      })
  void noFormatReadsIt(String text) {
    assertThat(NumberFormat.ALL.stream().map(format -> format.plain(text))).containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234", "1 234", "1'234", "1.234.567", "1e3", "+5"})
  void whatALayoutDoesNotStateIsNotRead(String text) {
    assertThat(STATED.plain(text)).isNull();
  }

  @Test
  void everyFormatReadsBackWhatIsWrittenInIt() {
    SplittableRandom random = new SplittableRandom(7);
    for (NumberFormat format : NumberFormat.ALL) {
      for (int round = 0; round < 500; round++) {
        String whole = Long.toString(random.nextLong(1_000_000_000_000L));
        String decimals = random.nextBoolean() ? "" : Integer.toString(random.nextInt(1, 1000));
        char group = format.groups().charAt(random.nextInt(format.groups().length()));
        String text =
            whole.replaceAll(
                    format.inLakh() ? "(?<=\\d)(?=(\\d{2})*\\d{3}$)" : "(?<=\\d)(?=(\\d{3})+$)",
                    String.valueOf(group))
                + (decimals.isEmpty() ? "" : format.point() + decimals);
        assertThat(format.plain(text))
            .as(text)
            .isEqualTo(decimals.isEmpty() ? whole : whole + "." + decimals);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // What R and pandas write: more digits than a spreadsheet shows, or nothing to lose.
    "4.480245e+11, 0, true",
    "1.477778e+11, 0, true",
    "4.480245E+11, 0, true",
    "1e+05, 0, true",
    "1.5e+07, 0, true",
    "1.0E7, 0, true",
    "1e-05, 0, true",
    // Shorter than what the file writes in full.
    "4.48e+11, 12, true",
    // Nothing tells whether digits were lost.
    "4.48e+11, 0, false",
    "4.48e+11, 11, false",
    // A spreadsheet shortened it.
    "4.48E+11, 12, false",
    "1.12339E+11, 0, false",
    "1E+05, 0, false",
    // Seven digits of every number, as C writes them.
    "4.500000e+11, 0, true",
    // Three digits in every cell.
    "4.500000E+11, 0, false",
    "1.00e+05, 0, false"
  })
  void anAmountWithExponentIsReadWhereNoDigitIsLost(String text, int inFull, boolean exact) {
    assertThat(ExponentNotation.UNKNOWN.withFull(inFull).isExact(text)).isEqualTo(exact);
  }

  @Test
  void otherAmountsOfTheFileTellWhetherDigitsWereLost() {
    ExponentNotation long7 = ExponentNotation.UNKNOWN.with("4.480245e+11");
    assertThat(long7.isExact("4.48e+11")).isTrue();
    assertThat(long7.with("1.500000e+05").isExact("4.480245e+11")).isTrue();
    assertThat(long7.with("1.50e+05").isExact("4.480245e+11")).isFalse();
    assertThat(ExponentNotation.UNKNOWN.with("4.48E+11").isExact("1.1E+12")).isFalse();
  }

  @Test
  void aBlankIsOneOfFour() {
    assertThat(List.of(" ", "\u00A0", "\u202F", "\u2009"))
        .allMatch(blank -> "1234".equals(NumberFormat.ALL.get(1).plain("1" + blank + "234")));
  }
}
