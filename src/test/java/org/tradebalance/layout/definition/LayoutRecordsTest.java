package org.tradebalance.layout.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.gen.Cells;
import org.tradebalance.gen.ShippedConfig;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

class LayoutRecordsTest {

  @ParameterizedTest
  @CsvSource({
    "1992-05,        , 1992-04, false",
    "1992-05,        , 1992-05, true",
    "1992-05,        , 1992, true",
    "1992-05,        , 1991, false",
    "       , 1992-12, 1992-12, true",
    "       , 1992-12, 1993-01, false",
    "       , 1992-12, 1993, false",
    "2007-01, 2008-12, 2008, true",
    "       ,        , 1800, true"
  })
  void aPartnerCoversThePeriodsThatItsValidityTouches(
      @Nullable String from, @Nullable String to, String period, boolean covers) {
    assertThat(partner(from, to, Flow.IMPORT).covers(Flow.IMPORT, Period.parse(period)))
        .isEqualTo(covers);
  }

  @Test
  void aPartnerCoversOnlyItsOwnFlows() {
    assertThat(partner(null, null, Flow.IMPORT).covers(Flow.EXPORT, Period.year(2024))).isFalse();
  }

  @Test
  void aPartnerSaysItsValidity() {
    assertThat(partner("1994-01", "2020-06", Flow.IMPORT).validity())
        .isEqualTo("1994-01 to 2020-06");
    assertThat(partner(null, null, Flow.IMPORT).validity()).isEqualTo("start to today");
  }

  @Test
  void aToleranceHoldsUpToItsLastMonth() {
    GapTolerance tolerance = new GapTolerance(Period.month(1987, 12), BigDecimal.TEN);
    assertThat(tolerance.holdsFor(Period.year(1987))).isTrue();
    assertThat(tolerance.holdsFor(Period.month(1988, 1))).isFalse();
    assertThat(new GapTolerance(null, BigDecimal.TEN).holdsFor(Period.year(2100))).isTrue();
  }

  @Test
  void aRowIsBlankWhereNothingCanBeSeen() {
    assertThat(row(Cells.empty(), Cells.text("  ")).isBlank()).isTrue();
    assertThat(row().isBlank()).isTrue();
    assertThat(row(Cells.empty(), Cells.number("0")).isBlank()).isFalse();
  }

  @Test
  void aRowHasEmptyCellsBeyondItsEnd() {
    assertThat(row(Cells.text("a")).cell(5)).isEqualTo(RawCell.EMPTY);
  }

  @Test
  void aRowBecomesACsvLineThatCanBeReadBack() {
    RawRow row =
        row(
            Cells.text("2024"),
            Cells.text("Korea, South"),
            Cells.text("a \"b\""),
            Cells.text("x\ny"),
            Cells.empty(),
            Cells.number("7.5e-05"));
    assertThat(row.asCsv()).isEqualTo("2024,\"Korea, South\",\"a \"\"b\"\"\",\"x\ny\",,7.5e-05");
  }

  @Test
  void aLayoutKnowsItsMainDataset() {
    Layout census = ShippedConfig.census();
    assertThat(census.dataset().id()).isEqualTo("us-census-goods-country");
    assertThat(census.tables().get(0).labelled()).isFalse();
    assertThat(census.adjustment()).isEqualTo(Adjustment.NSA);
    assertThat(ShippedConfig.exhibit1().tables().get(0).labelled()).isTrue();
    assertThat(ShippedConfig.exhibit1().adjustment()).isEqualTo(Adjustment.SA);
  }

  @Test
  void codesOfTheLayoutVocabularyAreUnique() {
    assertThat(Stream.of(Field.values()).map(Field::code)).doesNotHaveDuplicates();
    assertThat(Stream.of(RowKind.values()).map(RowKind::code)).doesNotHaveDuplicates();
    assertThat(Stream.of(NotPublished.values()).map(NotPublished::code)).doesNotHaveDuplicates();
  }

  private static RawRow row(RawCell... cells) {
    return new RawRow(0, "s", 1, List.of(cells));
  }

  private static PartnerRow partner(@Nullable String from, @Nullable String to, Flow flow) {
    return new PartnerRow(
        "X",
        "d",
        "TOTAL",
        Adjustment.NSA,
        Set.of(flow),
        from == null ? null : Period.parse(from),
        to == null ? null : Period.parse(to));
  }
}
