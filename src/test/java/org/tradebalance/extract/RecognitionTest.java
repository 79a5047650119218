package org.tradebalance.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tradebalance.sample.RawCell.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.gen.ShippedConfig;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.layout.detection.LayoutMatch;
import org.tradebalance.quality.Issue;
import org.tradebalance.sample.CensusCountryWorkbook;
import org.tradebalance.sample.Exhibit1Workbook;
import org.tradebalance.sample.RawWorkbook;

class RecognitionTest {

  private static final List<Layout> LAYOUTS =
      List.of(ShippedConfig.exhibit1(), ShippedConfig.census());

  @TempDir Path folder;

  @Test
  void findsTheLayoutByTheContentAndNotByTheName() throws IOException, RefusedFileException {
    Recognition country =
        recognise(
            new CensusCountryWorkbook()
                .partner("2024", "5700", "China", List.of(BigDecimal.ONE), List.of(BigDecimal.TEN))
                .workbook());
    assertThat(country.winner().layout()).isEqualTo(ShippedConfig.census());
    assertThat(country.matches()).hasSize(2);

    Recognition exhibit =
        recognise(
            new Exhibit1Workbook()
                .period(
                    "2024", "January", false, List.of("1", "1", "1", "1", "1", "1", "1", "1", "1"))
                .workbook());
    assertThat(exhibit.winner().layout()).isEqualTo(ShippedConfig.exhibit1());
  }

  @Test
  void saysHowAKnownKindOfFileChanged() throws IOException, RefusedFileException {
    Recognition recognition =
        recognise(
            RawWorkbook.sheet("1")
                .row(text("Part A: Seasonally Adjusted"))
                .row(text("Exhibit 1. U.S. International Trade in Goods and Services"))
                .row(text("In millions of dollars."))
                .row(text("Period"), text("Balance"), text("Exports"), text("Imports"))
                .row(text(""), text("Total"), text("Total"), text("Total")));
    assertThat(refusal(recognition).message())
        .startsWith("this is us-ft900-exhibit-1, but its layout changed: column 'Balance / Goods'")
        .endsWith(
            "column 'Exports / Goods' is missing; and 3 more differences:"
                + " `layouts --explain FILE`; `layouts --propose FILE` may mend it");
  }

  @Test
  void namesTheNearestLayoutWhereNoneFits() throws IOException, RefusedFileException {
    Recognition recognition = recognise(RawWorkbook.sheet("country").row(text("year")));
    assertThat(refusal(recognition).toString())
        .startsWith(
            "in/x.xlsx: no layout fits; nearest is us-census-country: column 'CTY_CODE' is missing")
        .endsWith("[TB-2007]");
  }

  @Test
  void namesNoneWhereNothingIsKnown() throws IOException, RefusedFileException {
    Recognition recognition = recognise(RawWorkbook.sheet("country").row(text("hello")));
    assertThat(refusal(recognition))
        .hasToString(
            "in/x.xlsx: no layout fits; nearest is none:"
                + " not one title or column of any layout is in it [TB-2007]");
  }

  @Test
  void refusesAFileThatTwoLayoutsFit() {
    HeaderMap header =
        new HeaderMap(
            LAYOUTS.get(0).tables().get(0),
            0,
            1,
            org.tradebalance.layout.definition.Meaning.NOTHING,
            new TreeMap<>(),
            new TreeMap<>(),
            List.of());
    Recognition recognition =
        new Recognition(
            "in/x.xlsx",
            LAYOUTS.stream()
                .map(
                    l ->
                        new LayoutMatch(
                            l, List.of(header), 100, 100, 9, List.of(), List.of(), List.of()))
                .toList());
    assertThat(refusal(recognition).message())
        .isEqualTo("several layouts fit: us-ft900-exhibit-1, us-census-country");
  }

  @Test
  void saysThatThereAreNoLayouts() {
    assertThat(refusal(new Recognition("x", List.of())).message())
        .isEqualTo("no layout fits; nearest is none: no layouts are configured");
  }

  private static Issue refusal(Recognition recognition) {
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, recognition::winner);
    assertThat(refusal).isNotNull();
    return refusal.issue();
  }

  private Recognition recognise(RawWorkbook workbook) throws IOException, RefusedFileException {
    Path file = folder.resolve("any name");
    workbook.write(file);
    Extract extract = Extracts.open(file, "in/x.xlsx", Limits.DEFAULT);
    return Recognition.of(extract, "in/x.xlsx", LAYOUTS);
  }
}
