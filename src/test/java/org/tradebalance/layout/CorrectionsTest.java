package org.tradebalance.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.layout.RawCell.Kind;

class CorrectionsTest {

  private static final List<RawCell> CELLS =
      List.of(
          new RawCell(Kind.TEXT, "0015"),
          new RawCell(Kind.ERROR, "#N/A"),
          RawCell.EMPTY,
          new RawCell(Kind.NUMBER, "45292"),
          new RawCell(Kind.NUMBER, "7"));

  @Test
  void otherRowsStayTheSameObjects() {
    Corrections corrections = of("country", 7, "a");
    RawRow sameNumber = new RawRow(1, "notes", 7, CELLS);
    RawRow sameSheet = new RawRow(0, "country", 8, CELLS);
    assertThat(corrections.applied(sameNumber)).isSameAs(sameNumber);
    assertThat(corrections.applied(sameSheet)).isSameAs(sameSheet);
    assertThat(Corrections.NONE.applied(sameSheet)).isSameAs(sameSheet);
  }

  @Test
  void cellsThatNobodyTouchedKeepTheirKind() {
    RawRow row = of("country", 7, "0016", "1.5", "n.a.", "45292", "").applied(row("country"));
    assertThat(row.cells())
        .containsExactly(
            new RawCell(Kind.TEXT, "0016"),
            new RawCell(Kind.NUMBER, "1.5"),
            new RawCell(Kind.TEXT, "n.a."),
            new RawCell(Kind.NUMBER, "45292"),
            RawCell.EMPTY);
    assertThat(row.number()).isEqualTo(7);
    assertThat(row.sheetName()).isEqualTo("country");
  }

  @Test
  void everythingInACsvIsText() {
    RawRow before = new RawRow(0, "", 7, List.of(new RawCell(Kind.TEXT, "x"), RawCell.EMPTY));
    assertThat(of("", 7, "1", "2", "3").applied(before).cells())
        .extracting(RawCell::kind)
        .containsOnly(Kind.TEXT);
  }

  private static RawRow row(String sheet) {
    return new RawRow(0, sheet, 7, CELLS);
  }

  private static Corrections of(String sheet, int row, String... cells) {
    return new Corrections(Map.of(new Place(sheet, row), List.of(cells)));
  }
}
