package org.tradebalance.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.gen.Cells;
import org.tradebalance.gen.CensusRow;
import org.tradebalance.gen.CensusSheet;
import org.tradebalance.layout.definition.Marks;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class ObservationFlagsTest {

  @ParameterizedTest
  @CsvSource({
    "26.90 e, 26.90, estimated",
    "26.90e, 26.90, estimated",
    "e 26.90, 26.90, estimated",
    "26.90 (E), 26.90, estimated",
    "(e)26.90, 26.90, estimated",
    "123 p, 123, provisional",
    "'-5,5 p', '-5,5', provisional",
    "123 b, 123, series_break",
    "123 bp, 123, provisional",
    "123 d, 123, other_definition",
    "123 u, 123, low_reliability",
    "123 eu, 123, low_reliability",
    "123 s, 123, estimated",
    "123 f, 123, forecast",
    "123 c, 123, confidential",
    "123 (R), 123, reported",
    "123 A, 123, reported",
    "123 pr, 123, provisional",
    "123, 123, reported",
    "1 234, 1 234, reported"
  })
  void lettersBesideANumberAreItsStatus(String text, String number, String status) {
    ObservationFlags flags = ObservationFlags.of(Marks.NONE, text, "");
    assertThat(flags.number()).isEqualTo(number);
    assertThat(flags.areKnown()).isTrue();
    assertThat(flags.figure(Usd.of(BigDecimal.TEN)).state().code()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"'', reported", "p, provisional", "A, reported", "bp, provisional", "E, estimated"})
  void aColumnOfFlagsSaysTheSame(String ofRow, String status) {
    assertThat(ObservationFlags.beside("5", ofRow).figure(Usd.of(BigDecimal.TEN)).state().code())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123 x", "123 pq", "k 5", "5 USD", "5 pc", "5 BP", "5 bpu"})
  void otherLettersAreUnknown(String text) {
    assertThat(ObservationFlags.of(Marks.NONE, text, "").areKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"about 5", "none", "NaN", "n/a", "4.48E+11", "1e5", "(5)", "e", ""})
  void aTextWithoutSuchLettersStaysAsItIs(String text) {
    assertThat(ObservationFlags.of(Marks.NONE, text, ""))
        .isEqualTo(new ObservationFlags(text, "", true));
  }

  @Test
  void aSignOfTheLayoutComesFirst() {
    Marks marks = new Marks(List.of("(E)"), Map.of("5 p", ObservationStatus.SUPPRESSED));
    assertThat(ObservationFlags.of(marks, "12 (E)", ""))
        .isEqualTo(new ObservationFlags("12", "", true));
    assertThat(ObservationFlags.of(marks, "5 p", ""))
        .isEqualTo(new ObservationFlags("5 p", "", true));
  }

  @Test
  void theFigureHasAmountAndStatus() {
    SplitResult result =
        CensusSheet.of(
                CensusRow.of("2024", "5700")
                    .with("IJAN", Cells.text("26.90 e"))
                    .with("IFEB", Cells.text(": c"))
                    .with("IMAR", Cells.text(": p"))
                    .with("IAPR", Cells.text("12")))
            .scan();
    assertThat(result.rejections()).isEmpty();
    assertThat(figure(result, 1))
        .isEqualTo(new Figure(ObservationStatus.ESTIMATED, Usd.of(new BigDecimal("26900000"))));
    assertThat(figure(result, 2)).isEqualTo(new Figure(ObservationStatus.SUPPRESSED, null));
    assertThat(figure(result, 3)).isEqualTo(Figure.MISSING);
    assertThat(figure(result, 4).state()).isEqualTo(ObservationStatus.REPORTED);
  }

  @Test
  void anUnknownLetterRejectsTheRowByName() {
    SplitResult result =
        CensusSheet.of(CensusRow.of("2024", "5700").with("IJAN", Cells.text("26.90 x"))).scan();
    Issue issue = result.rejections().get(0).issues().get(0);
    assertThat(issue.code()).isEqualTo(IssueCode.FLAG_UNKNOWN);
    assertThat(issue.message()).contains("'x' of 26.90 x is not known");
  }

  private static Figure figure(SplitResult result, int month) {
    return result.flows().stream()
        .filter(flow -> flow.flow() == Flow.IMPORT)
        .filter(flow -> flow.period().equals(Period.month(2024, month)))
        .map(Observation::figure)
        .findFirst()
        .orElseThrow();
  }
}
