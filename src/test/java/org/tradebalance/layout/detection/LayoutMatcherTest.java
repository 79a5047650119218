package org.tradebalance.layout.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.CensusRow;
import org.tradebalance.gen.RawRows;
import org.tradebalance.gen.ShippedConfig;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.PeriodLength;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;

class LayoutMatcherTest {

  private static final String PART = "Part A: Seasonally Adjusted (by Commodity/Service)";
  private static final String TITLE = "Exhibit 1. U.S. International Trade in Goods and Services";
  private static final String UNIT = "In millions of dollars. Details may not equal totals.";

  private final List<String> header = new ArrayList<>(CensusRow.HEADER);

  @Test
  void fitsTheCountryWorkbook() {
    LayoutMatch match = census();
    assertThat(match.fits()).isTrue();
    assertThat(match.drifted()).isFalse();
    assertThat(match.explanation()).isEqualTo("fits");
    assertThat(match.found()).isEqualTo(100);

    HeaderMap map = match.tables().get(0);
    assertThat(map.lastRow()).isEqualTo(1);
    assertThat(map.columns()).hasSize(29);
    assertThat(map.column(Field.YEAR)).contains(0);
    assertThat(map.column(Field.PARTNER)).contains(1);
    assertThat(map.column(Field.LABEL)).isEmpty();
    assertValue(map, 3, Flow.IMPORT, 1);
    assertValue(map, 14, Flow.IMPORT, 12);
    assertValue(map, 15, Flow.IMPORT, 0);
    assertValue(map, 16, Flow.EXPORT, 1);
    assertValue(map, 28, Flow.EXPORT, 0);
  }

  @Test
  void followsColumnsThatMovedWithTheirLabels() {
    Collections.swap(header, 0, 1);
    Collections.swap(header, 3, 28);
    HeaderMap map = census().tables().get(0);
    assertThat(map.column(Field.PARTNER)).contains(0);
    assertThat(map.column(Field.YEAR)).contains(1);
    assertValue(map, 28, Flow.IMPORT, 1);
    assertValue(map, 3, Flow.EXPORT, 0);
    assertThat(census().fits()).isTrue();
  }

  @Test
  void reportsAColumnAdded() {
    header.add(3, "UNIT");
    assertDrift(census(), "column D 'UNIT' is new");
  }

  @Test
  void reportsAColumnMissing() {
    header.remove("EMAR");
    assertDrift(census(), "column 'EMAR' is missing");
  }

  @Test
  void reportsAColumnRenamed() {
    header.set(header.indexOf("IMAR"), "IMPMAR");
    assertDrift(census(), "column 'IMAR' is missing", "column F 'IMPMAR' is new");
  }

  @Test
  void reportsAColumnThatIsThereTwice() {
    header.set(header.indexOf("IMAR"), "IFEB");
    assertDrift(census(), "column 'IMAR' is missing", "column F 'IFEB' is there twice");
  }

  @Test
  void reportsASheetOfAnotherName() {
    LayoutMatch match =
        match("us-census-country", RawRows.sheet("Sheet1").texts(CensusRow.HEADER.get(0)));
    assertThat(match.fits()).isFalse();
    assertThat(match.tables()).isEmpty();
    assertThat(match.differences()).containsExactly("expected a sheet 'country', found [Sheet1]");
  }

  @Test
  void findsTheSheetWhereverItStands() {
    SheetPreview notes = RawRows.sheet("notes").texts("see census.gov").preview();
    SheetPreview country =
        RawRows.sheet(1, "country").texts(header.toArray(String[]::new)).preview();
    LayoutMatch match =
        LayoutMatcher.match(
            ShippedConfig.census(), "f.xlsx", FirstRows.of(List.of(notes, country)));
    assertThat(match.fits()).isTrue();
    assertThat(match.tables().get(0).sheet()).isEqualTo(1);
  }

  @Test
  void reportsAHeaderThatIsNotThere() {
    LayoutMatch match = match("us-census-country", RawRows.sheet("country").texts("1", "2", "3"));
    assertThat(match.tables()).isEmpty();
    assertThat(match.drifted()).isFalse();
    assertThat(match.differences()).containsExactly("expected a header that begins with 'year'");
  }

  @Test
  void fitsAHeaderOfTwoRowsBelowTitles() {
    LayoutMatch match = match("us-ft900-exhibit-1", exhibit(PART, TITLE, UNIT, "Goods (1)"));
    assertThat(match.explanation()).isEqualTo("fits");
    HeaderMap map = match.tables().get(0);
    assertThat(map.lastRow()).isEqualTo(5);
    assertThat(map.column(Field.LABEL)).contains(0);
    FoundColumn goodsImports = Objects.requireNonNull(map.columns().get(8));
    assertThat(goodsImports.says().flow()).isEqualTo(Flow.IMPORT);
    assertThat(goodsImports.says().item()).isEqualTo(Item.GOODS);
    assertThat(goodsImports.says().span()).isNull();
    assertThat(goodsImports.says().month()).isNull();
  }

  @Test
  void footnoteNumbersOfTheHeaderMayChange() {
    assertThat(match("us-ft900-exhibit-1", exhibit(PART, TITLE, UNIT, "Goods (2)")).fits())
        .isTrue();
  }

  @Test
  void reportsAChangedUnit() {
    String billions = "In billions of dollars. Details may not equal totals.";
    assertDrift(
        match("us-ft900-exhibit-1", exhibit(PART, TITLE, billions, "Goods (1)")),
        "expected the unit 'In millions of dollars' above the figures,"
            + " found 'In billions of dollars'");
  }

  @Test
  void reportsATitleThatIsMissing() {
    assertDrift(
        match(
            "us-ft900-exhibit-1",
            exhibit("Part A: Not Seasonally Adjusted", TITLE, UNIT, "Goods (1)")),
        "expected the title 'Part A: Seasonally Adjusted' above the figures,"
            + " found 'Part A: Not Seasonally Adjusted'");
  }

  @Test
  void reportsColumnsOfATwoRowHeaderByBothLabels() {
    LayoutMatch match = match("us-ft900-exhibit-1", exhibit(PART, TITLE, UNIT, "Merchandise"));
    assertThat(match.drifted()).isTrue();
    assertThat(match.differences())
        .contains(
            "column C 'Balance / Merchandise' is new",
            "column 'Balance / Goods' is missing",
            "column I 'Imports / Merchandise' is new",
            "column 'Imports / Goods' is missing");
  }

  @Test
  void doesNotTakeOnePublisherForAnother() {
    LayoutMatch match =
        match("us-ft900-exhibit-1", RawRows.sheet("country").texts(header.toArray(String[]::new)));
    assertThat(match.fits()).isFalse();
    assertThat(match.drifted()).isFalse();
    assertThat(match.found()).isZero();
  }

  private LayoutMatch census() {
    return match(
        "us-census-country", RawRows.sheet("country").texts(header.toArray(String[]::new)));
  }

  private static RawRows exhibit(String part, String title, String unit, String goods) {
    return RawRows.sheet("1")
        .texts(part)
        .texts(title)
        .texts(unit)
        .texts("Period", "Balance", "", "", "Exports", "", "", "Imports", "", "")
        .texts(
            "", "Total", goods, "Services", "Total", goods, "Services", "Total", goods, "Services");
  }

  private static LayoutMatch match(String layout, RawRows sheet) {
    return LayoutMatcher.match(
        Objects.requireNonNull(ShippedConfig.catalogue().layouts().get(layout)),
        "f.xlsx",
        FirstRows.of(List.of(sheet.preview())));
  }

  private static void assertDrift(LayoutMatch match, String... differences) {
    assertThat(match.fits()).isFalse();
    assertThat(match.drifted()).isTrue();
    assertThat(match.found()).isBetween(50, 100);
    assertThat(match.differences()).containsExactly(differences);
    assertThat(match.explanation()).isEqualTo(String.join("; ", differences));
  }

  private static void assertValue(HeaderMap map, int column, Flow flow, int month) {
    FoundColumn found = Objects.requireNonNull(map.columns().get(column));
    assertThat(found.rule().field()).isEqualTo(Field.VALUE);
    assertThat(found.says().flow()).isEqualTo(flow);
    if (month == 0) {
      assertThat(found.says().span()).isEqualTo(PeriodLength.YEAR);
    } else {
      assertThat(found.says().month()).isEqualTo(month);
    }
  }
}
