package org.tradebalance.layout.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.RawRows;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.definition.ColumnLabel;

class HeaderColumnTest {

  @Test
  void takesTheLabelsOfASingleRow() {
    assertThat(columns(RawRows.sheet("s").texts("year", "", " CTY_CODE ")))
        .containsExactly(
            new HeaderColumn(0, List.of(ColumnLabel.of("year")), List.of("year")),
            new HeaderColumn(2, List.of(ColumnLabel.of("CTY_CODE")), List.of("CTY_CODE")));
  }

  @Test
  void anUpperLabelHoldsForTheColumnsToItsRight() {
    assertThat(
            columns(
                RawRows.sheet("s")
                    .texts("Period", "Balance", "", "", "Exports", "")
                    .texts("", "Total", "Goods (1)", "Services", "Total", "Goods (1)")))
        .extracting(HeaderColumnTest::normal)
        .containsExactly(
            List.of("period"),
            List.of("balance", "total"),
            List.of("balance", "goods"),
            List.of("balance", "services"),
            List.of("exports", "total"),
            List.of("exports", "goods"));
  }

  @Test
  void aNewUpperLabelEndsTheLabelsBelowTheOldOne() {
    assertThat(
            columns(
                RawRows.sheet("s")
                    .texts("Exports", "", "", "Imports")
                    .texts("Goods", "", "Services", "")
                    .texts("a", "b", "c", "d")))
        .extracting(HeaderColumnTest::normal)
        .containsExactly(
            List.of("exports", "goods", "a"),
            List.of("exports", "goods", "b"),
            List.of("exports", "services", "c"),
            List.of("imports", "d"));
  }

  @Test
  void aColumnWithoutAnyLabelOfItsOwnIsNone() {
    assertThat(columns(RawRows.sheet("s").texts("Balance", "", " ").texts("Total", "Goods", " ")))
        .extracting(HeaderColumn::number)
        .containsExactly(0, 1);
  }

  @Test
  void keepsTheTitleAsPrinted() {
    HeaderColumn column =
        columns(RawRows.sheet("s").texts("", "Balance").texts("", "Goods (1)")).get(0);
    assertThat(column.title()).isEqualTo("Balance / Goods (1)");
    assertThat(column.letters()).isEqualTo("B");
  }

  @Test
  void lineBreaksAndRepeatedBlanksDoNotMatter() {
    assertThat(columns(RawRows.sheet("s").texts("Total\n  Exports\u00A0 (2)")))
        .extracting(HeaderColumnTest::normal)
        .containsExactly(List.of("total exports"));
  }

  private static List<String> normal(HeaderColumn column) {
    return column.labels().stream().map(ColumnLabel::normal).toList();
  }

  private static List<HeaderColumn> columns(RawRows rows) {
    return HeaderColumn.of(rows.list());
  }

  @Test
  void aLabelOfMillionsOfCharactersIsComparedByItsBeginning() {
    assertThat(Label.normal("7 ".repeat(5_000_000))).hasSizeLessThanOrEqualTo(10_000);
  }
}
