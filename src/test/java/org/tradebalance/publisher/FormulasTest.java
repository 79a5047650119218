package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tradebalance.sample.RawCell.error;
import static org.tradebalance.sample.RawCell.formula;
import static org.tradebalance.sample.RawCell.number;
import static org.tradebalance.sample.RawCell.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.Formulas;
import org.tradebalance.layout.RawRow;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.sample.RawCell;
import org.tradebalance.sample.RawWorkbook;

/** Formulas among the figures are never computed: their kept values count, and somebody is told. */
class FormulasTest {

  private static final int ROW = 2 + 2 * SmallCensus.ROWS_A_YEAR;

  @TempDir Path folder;

  @Test
  void keptValuesAreUsedAndTheirSheetIsFlaggedOnce() throws IOException {
    FileResult plain = PureCore.read(write("country.xlsx", with(number("12.5"), number("7"))));
    FileResult read =
        PureCore.read(write("country.xlsx", with(formula("1+1", "12.5"), formula("E18", "7"))));
    assertThat(read.flows()).isEqualTo(plain.flows());
    assertThat(plain.warnings()).isEmpty();
    assertThat(read.warnings())
        .singleElement()
        .hasToString(
            "country.xlsx!country: 2 cells hold formulas, the first one is E"
                + ROW
                + "; the values that the workbook keeps for them are used, none is computed"
                + " [TB-2054]");
  }

  @Test
  void formulasInTitlesAndOnOtherSheetsAreNobodysBusiness() throws IOException {
    RawWorkbook workbook = SmallCensus.of(2023, 2024, 12).workbook();
    workbook.andSheet("notes").row(formula("1+1", "2"), formula("1+2", ""));
    assertThat(PureCore.read(write("country.xlsx", workbook)).warnings()).isEmpty();
  }

  @Test
  void aFormulaWithoutValueRefusesTheFile() {
    assertThat(refusal(with(formula("1+1", "12.5"), formula("E18", ""))))
        .hasToString(
            "country.xlsx!country: 1 formulas have no value, the first one is F"
                + ROW
                + ": the program that wrote the workbook never computed them; open and save it in a"
                + " spreadsheet program [TB-2055]");
  }

  /** Some programs write zeros beside their formulas and ask to compute them when it is opened. */
  @Test
  void valuesThatTheirWriterDidNotComputeRefuseTheFile() {
    RawWorkbook workbook = with(formula("1+1", "0"), formula("E18", "0")).toBeComputed();
    assertThat(refusal(workbook).message())
        .startsWith("2 formulas have no value, the first one is E" + ROW);
  }

  @Test
  void withoutFormulasNothingIsLeftToCompute() throws IOException {
    Path file = write("country.xlsx", with(number("1"), number("2")).toBeComputed());
    assertThat(PureCore.read(file).warnings()).isEmpty();
  }

  @Test
  void anErrorThatAFormulaLeftIsRejectedWithItsCell() throws IOException {
    FileResult read =
        PureCore.read(
            write(
                "country.xlsx",
                with(error("#REF!").computedBy("E0"), error("#N/A").computedBy("NA()"))));
    assertThat(read.rejections())
        .singleElement()
        .satisfies(
            bad ->
                assertThat(bad.issues())
                    .extracting(Issue::toString)
                    .containsExactly(
                        "country.xlsx!country!R"
                            + ROW
                            + ":E: the cell holds the error #REF! instead of a figure [TB-1009]",
                        "country.xlsx!country!R"
                            + ROW
                            + ":F: the cell holds the error #N/A instead of a figure [TB-1009]"));
  }

  @Test
  void macrosAreIgnoredAndSaidToBe() throws IOException {
    RawWorkbook workbook =
        SmallCensus.of(2023, 2024, 12).workbook().withPart("xl/vbaProject.bin", "macros");
    assertThat(PureCore.read(write("country.xlsm", workbook)).warnings())
        .singleElement()
        .hasToString("country.xlsm: the workbook holds macros; they are never run [TB-2056]");
  }

  @Test
  void oldWorkbooksTellFormulasAndMacros() throws IOException, RefusedFileException {
    Path file = folder.resolve("old.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("s").createRow(4).createCell(1).setCellFormula("1+1");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(file.toFile());
    }
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), false)) {
      container.getRoot().createDirectory("_VBA_PROJECT_CUR");
      container.writeFilesystem();
    }
    var extract = Extracts.open(file, "old.xls", Limits.DEFAULT);
    List<RawRow> rows = new ArrayList<>();
    extract.rows(rows::add);
    assertThat(rows).extracting(RawRow::formulas).containsExactly(new Formulas(1, 1, 0, -1));
    assertThat(rows.get(0).cell(1).text()).isEqualTo("2");
    assertThat(extract.warnings())
        .extracting(Issue::code)
        .containsExactly(IssueCode.MACROS_IGNORED);
  }

  private Issue refusal(RawWorkbook workbook) {
    IllegalArgumentException refused =
        catchThrowableOfType(
            IllegalArgumentException.class, () -> PureCore.read(write("country.xlsx", workbook)));
    assertThat(refused).hasCauseInstanceOf(RefusedFileException.class);
    return ((RefusedFileException) refused.getCause()).issue();
  }

  private Path write(String name, RawWorkbook workbook) {
    Path file = folder.resolve(name);
    workbook.write(file);
    return file;
  }

  private static RawWorkbook with(RawCell february, RawCell march) {
    List<RawCell> cells =
        new ArrayList<>(List.of(text("2024"), text("4120"), text("United Kingdom")));
    cells.addAll(Collections.nCopies(26, number("1")));
    cells.set(4, february);
    cells.set(5, march);
    return SmallCensus.of(2023, 2024, 12).workbook().row(cells);
  }
}
