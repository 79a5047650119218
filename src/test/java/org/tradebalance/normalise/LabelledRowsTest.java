package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.gen.Cells;
import org.tradebalance.gen.Exhibit1Sheet;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class LabelledRowsTest {

  @ParameterizedTest
  @CsvSource({
    "'Jan. - Dec.', annual, 2024",
    "'Jan.- Dec.', annual, 2024",
    "'Jan.-Dec.', annual, 2024",
    "'Jan. - Dec. (R)', annual, 2024",
    "'Jan. - Aug.', year_to_date, 2024-08",
    "'Jan.- Aug. (R)', year_to_date, 2024-08",
    "'Jan. - Sept.', year_to_date, 2024-09",
    "'Jan. - May', year_to_date, 2024-05",
    "'Jan. -', year_to_date, 2024-01",
    "'Jan. - (R)', year_to_date, 2024-01",
    "'January', monthly, 2024-01",
    "'January (R) ', monthly, 2024-01",
    "' February(R)', monthly, 2024-02",
    "'August', monthly, 2024-08",
    "'December', monthly, 2024-12"
  })
  void readsThePeriodOfEveryVariantOfALabel(String label, String frequency, String period) {
    SplitResult result = new Exhibit1Sheet().label("2024").figures(label, 7).scan();
    assertThat(result.rejections()).isEmpty();
    assertThat(result.flows())
        .hasSize(9)
        .extracting(Observation::period)
        .containsOnly(Period.parse(Coded.parse(Frequency.class, frequency), period));
  }

  @Test
  void readsEachFigureAsWhatItsColumnSays() {
    SplitResult result =
        new Exhibit1Sheet()
            .label("2024")
            .figures(
                "January", "-67077", "-92640", "25562", "261796", "170216", "91579", "328873",
                "262856", "66017")
            .scan();
    assertThat(result.flows())
        .extracting(flow -> flow.flow() + " " + flow.series().item() + " " + flow.figure().amount())
        .containsExactly(
            "BALANCE GOODS_SERVICES -67077000000",
            "BALANCE GOODS -92640000000",
            "BALANCE SERVICES 25562000000",
            "EXPORT GOODS_SERVICES 261796000000",
            "EXPORT GOODS 170216000000",
            "EXPORT SERVICES 91579000000",
            "IMPORT GOODS_SERVICES 328873000000",
            "IMPORT GOODS 262856000000",
            "IMPORT SERVICES 66017000000");
    assertThat(result.flows())
        .allMatch(flow -> flow.series().partner().equals("WLD"))
        .allMatch(flow -> flow.series().adjustment() == Adjustment.SA)
        .extracting(flow -> flow.source().column())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void aYearHoldsForTheRowsBelowIt() {
    SplitResult result =
        new Exhibit1Sheet()
            .label("2024")
            .figures("January", 1)
            .figures("February", 2)
            .label("2025 (R)")
            .figures("January", 3)
            .scan();
    assertThat(exportsOfGoods(result))
        .isEqualTo(
            Map.of(
                Period.month(2024, 1), millions(1),
                Period.month(2024, 2), millions(2),
                Period.month(2025, 1), millions(3)));
    assertThat(result.rows().ignored()).containsEntry("section", 2L);
  }

  @Test
  void monthsThatBeginAnewUnderOneYearAreRejectedToTheNextYear() {
    SplitResult result =
        new Exhibit1Sheet()
            .label("2023")
            .figures("November", 1)
            .figures("December", 2)
            .figures("January", 3)
            .figures("February", 4)
            .label("2025")
            .figures("January", 5)
            .scan();
    assertThat(issues(result))
        .extracting(Issue::code)
        .containsExactly(IssueCode.MONTH_BACKWARDS, IssueCode.SECTION_MISSING);
    assertThat(issues(result).get(0).message())
        .isEqualTo(
            "'January' stands below month 12; the row with the next year is missing above it, or"
                + " rows were moved");
    assertThat(exportsOfGoods(result))
        .containsOnlyKeys(Period.month(2023, 11), Period.month(2023, 12), Period.month(2025, 1));
  }

  @Test
  void ignoresWhatTheReleaseBeforeSaidWithItsUnlabelledRow() {
    SplitResult result =
        new Exhibit1Sheet()
            .label("2025")
            .figures("January", 1)
            .label("December 2024 data as published last month:")
            .figures("", 99)
            .figures("February", 2)
            .scan();
    assertThat(result.rejections()).isEmpty();
    assertThat(exportsOfGoods(result))
        .isEqualTo(Map.of(Period.month(2025, 1), millions(1), Period.month(2025, 2), millions(2)));
    assertThat(result.rows().ignored()).containsEntry("as_published_last_month", 2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(1) Data are presented on a BOP basis.",
        "NOTE: For information on data sources see the explanatory notes."
      })
  void notesEndTheTable(String note) {
    SplitResult result =
        new Exhibit1Sheet()
            .label("2025")
            .figures("January", 1)
            .label(note)
            .label("www.census.gov/ft900")
            .figures("February", 99)
            .scan();
    assertThat(result.rejections()).isEmpty();
    assertThat(exportsOfGoods(result)).containsOnlyKeys(Period.month(2025, 1));
    assertThat(result.rows().ignored()).containsEntry("note", 3L);
    assertThat(result.rows().balances()).isTrue();
  }

  @Test
  void ignoresMonthsToCome() {
    SplitResult result =
        new Exhibit1Sheet()
            .label("2025")
            .figures("January", 1)
            .toCome("February")
            .label("March")
            .scan();
    assertThat(result.rejections()).isEmpty();
    assertThat(exportsOfGoods(result)).containsOnlyKeys(Period.month(2025, 1));
    assertThat(result.rows().ignored()).containsEntry("not_yet_published", 2L);
  }

  @Test
  void rejectsARowThatIsEmptyOnlyInPart() {
    SplitResult result =
        new Exhibit1Sheet()
            .label("2025")
            .row(Cells.text("January"), Cells.number("1"), Cells.empty(), Cells.number("1"))
            .scan();
    assertThat(issues(result))
        .extracting(Issue::code)
        .hasSize(7)
        .containsOnly(IssueCode.VALUE_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Januar", "jan", "Total", "Jan", "Q1", "2025 Q1", "Jan. - Dec. total"})
  void rejectsALabelThatItDoesNotKnow(String label) {
    SplitResult result = new Exhibit1Sheet().label("2025").figures(label, 1).scan();
    assertThat(result.flows()).isEmpty();
    assertThat(issues(result))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(IssueCode.LABEL_UNKNOWN);
              assertThat(issue.location().toString()).isEqualTo("in/exh1.xlsx!1!R8:A");
              assertThat(issue.message())
                  .isEqualTo("the row label '" + label + "' is not expected in this layout");
            });
  }

  @Test
  void rejectsFiguresWithoutLabel() {
    SplitResult result = new Exhibit1Sheet().label("2025").figures("", 1).scan();
    assertThat(issues(result)).extracting(Issue::code).containsExactly(IssueCode.LABEL_UNKNOWN);
  }

  @Test
  void rejectsFiguresBeforeAnyYear() {
    SplitResult result = new Exhibit1Sheet().figures("January", 1).scan();
    assertThat(issues(result)).extracting(Issue::code).containsExactly(IssueCode.SECTION_MISSING);
  }

  @Test
  void rejectsASecondRowOfAPeriodNamingTheFirst() {
    SplitResult result =
        new Exhibit1Sheet()
            .label("2025")
            .figures("January", 1)
            .figures("Jan. -", 1)
            .figures("January (R)", 2)
            .scan();
    assertThat(issues(result))
        .extracting(Issue::message)
        .containsExactly(
            "monthly 2025-01 already stands in row 8 with other figures; which of the two holds is"
                + " not known, the first one is kept");
    assertThat(result.rows().accepted()).isEqualTo(2);
  }

  @Test
  void acceptsNegativeBalancesAndNoOtherNegativeFigure() {
    SplitResult result =
        new Exhibit1Sheet()
            .label("2025")
            .figures("January", "-1", "-1", "-1", "0", "0", "0", "1", "-1", "1")
            .scan();
    assertThat(issues(result))
        .extracting(issue -> issue.code() + " " + issue.location().column() + " " + issue.field())
        .containsExactly("NEGATIVE_FLOW I Imports / Goods");
  }

  @Test
  void rejectsFractionsOfAMillion() {
    SplitResult result =
        new Exhibit1Sheet()
            .label("2025")
            .figures("January", "1", "1", "1", "1", "1", "1", "1", "1", "1.25")
            .scan();
    assertThat(issues(result))
        .extracting(Issue::message)
        .containsExactly("1.25 has more decimals than the 0 that this layout publishes");
  }

  @Test
  void ignoresTheRowsAboveTheFigures() {
    SplitResult result = new Exhibit1Sheet().label("2025").figures("January", 1).scan();
    assertThat(result.rows().ignored()).isEqualTo(Map.of("header", 5L, "section", 1L));
  }

  private static List<Issue> issues(SplitResult result) {
    return result.rejections().stream().map(Rejection::issues).flatMap(List::stream).toList();
  }

  private static Map<Period, Usd> exportsOfGoods(SplitResult result) {
    return result.flows().stream()
        .filter(flow -> flow.flow() == Flow.EXPORT)
        .filter(flow -> flow.series().item() == Item.GOODS)
        .collect(
            java.util.stream.Collectors.toMap(
                Observation::period,
                flow -> java.util.Objects.requireNonNull(flow.figure().amount())));
  }

  private static Usd millions(long number) {
    return new Usd(number * 1_000_000_000L);
  }
}
