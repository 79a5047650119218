package org.tradebalance.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.publish.Publication;

/** Whatever is chosen, the formulas give the figures of the tables. */
class FindSheetTest {

  private static final Publication SAMPLE = SamplePublication.withRejected();

  @TempDir Path folder;

  @Test
  void beginsWithTheLargestDeficit() throws IOException {
    try (XSSFWorkbook workbook = written(SAMPLE)) {
      assertThat(shown(workbook.getSheet("Find"), null))
          .containsExactly(
              "143545.706123",
              "438947.353456",
              "-295401.647333",
              "0",
              "6.9509",
              "13.4339",
              "1",
              "deficit");
    }
  }

  /** What a program shows that does not compute is what one gives that does. */
  @Test
  void theResultsThatAreWrittenAreThoseOfTheFormulas() throws IOException {
    try (XSSFWorkbook workbook = written(SAMPLE)) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(computed(evaluator, cell))
                  .as("%s", cell.getAddress())
                  .isEqualTo(cached(cell));
              formulas++;
            }
          }
        }
      }
      assertThat(formulas).isEqualTo(9);
    }
  }

  @Test
  void everyChoiceGivesTheFiguresOfItsRow() throws IOException {
    try (XSSFWorkbook workbook = written(SAMPLE)) {
      Sheet find = workbook.getSheet("Find");
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      List<FindTable.Row> rows = FindTable.of(Summary.of(SAMPLE)).rows();
      assertThat(rows).hasSizeGreaterThan(8);
      for (FindTable.Row row : rows) {
        choose(find, row.partner(), row.statistics(), row.year());
        evaluator.clearAllCachedResultValues();
        assertThat(shown(find, evaluator)).as(row.key()).isEqualTo(expected(row));
      }
    }
  }

  /** An empty cell that is looked up is a zero in every spreadsheet program. */
  @Test
  void aFigureThatIsMissingIsNotZero() throws IOException {
    try (XSSFWorkbook workbook = written(SAMPLE)) {
      Sheet find = workbook.getSheet("Find");
      choose(find, "Mexico", find.getRow(4).getCell(1).getStringCellValue(), "2024");
      assertThat(shown(find, workbook.getCreationHelper().createFormulaEvaluator()))
          .startsWith("334041.4", "n.a.", "n.a.", "n.a.");
    }
  }

  @Test
  void whatIsNotThereIsNotPublished() throws IOException {
    try (XSSFWorkbook workbook = written(SAMPLE)) {
      Sheet find = workbook.getSheet("Find");
      choose(find, "Mexico", find.getRow(4).getCell(1).getStringCellValue(), "2022");
      assertThat(shown(find, workbook.getCreationHelper().createFormulaEvaluator()))
          .containsOnly("not published");
    }
  }

  @Test
  void theListsHoldWhatCanBeFound() throws IOException {
    try (XSSFWorkbook workbook = written(SAMPLE)) {
      XSSFSheet find = workbook.getSheet("Find");
      FindTable table = FindTable.of(Summary.of(SAMPLE));
      assertThat(table.partners()).startsWith("World").contains("China", "Asia", "Mexico");
      assertThat(table.years()).containsExactly("2024", "2023", "2022");
      assertThat(
              find.getDataValidations().stream()
                  .map(
                      each ->
                          each.getRegions().toString()
                              + each.getValidationConstraint().getFormula1()))
          .hasSize(3)
          .anyMatch(text -> text.contains("'Find data'!$K$2:$K$" + (table.partners().size() + 1)))
          .anyMatch(text -> text.contains("'Find data'!$M$2:$M$4"));
      Sheet data = workbook.getSheet("Find data");
      assertThat(workbook.isSheetHidden(workbook.getSheetIndex(data))).isTrue();
      assertThat(data.getRow(1).getCell(10).getStringCellValue()).isEqualTo("World");
      assertThat(data.getRow(3).getCell(12).getStringCellValue()).isEqualTo("2022");
    }
  }

  @Test
  void aNameThatLooksLikeAFormulaIsFoundToo() throws IOException {
    Publication hostile = SamplePublication.withCountryNamed("CHN", "=1+1\"|");
    try (XSSFWorkbook workbook = written(hostile)) {
      Sheet find = workbook.getSheet("Find");
      assertThat(find.getRow(3).getCell(1).getStringCellValue()).isEqualTo("'=1+1\"|");
      assertThat(shown(find, workbook.getCreationHelper().createFormulaEvaluator()))
          .startsWith("143545.706123");
    }
  }

  @Test
  void withoutAYearThereIsNothingToChoose() throws IOException {
    try (XSSFWorkbook workbook = written(SamplePublication.empty())) {
      assertThat(workbook.getSheet("Find").getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("This publication has no complete year.");
    }
  }

  private static void choose(Sheet find, String partner, String statistics, String year) {
    find.getRow(3).createCell(1).setCellValue(partner);
    find.getRow(4).createCell(1).setCellValue(statistics);
    find.getRow(5).createCell(1).setCellValue(year);
  }

  private static List<String> expected(FindTable.Row row) {
    List<String> texts = new ArrayList<>();
    for (Object value :
        new Object[] {
          row.exports(),
          row.imports(),
          row.balance(),
          row.change(),
          row.exportsShare(),
          row.importsShare(),
          row.rank()
        }) {
      texts.add(value == null ? "n.a." : text(((BigDecimal) value).doubleValue()));
    }
    texts.add(row.ranking().isEmpty() ? "n.a." : row.ranking());
    return texts;
  }

  /** The results of the formulas: as written, or as computed. */
  private static List<String> shown(Sheet find, FormulaEvaluator evaluator) {
    List<String> texts = new ArrayList<>();
    for (int row = 8; row < 16; row++) {
      Cell cell = find.getRow(row).getCell(1);
      texts.add(evaluator == null ? cached(cell) : computed(evaluator, cell));
    }
    return texts;
  }

  private static String cached(Cell cell) {
    return cell.getCachedFormulaResultType() == CellType.NUMERIC
        ? text(cell.getNumericCellValue())
        : cell.getStringCellValue();
  }

  private static String computed(FormulaEvaluator evaluator, Cell cell) {
    var value = evaluator.evaluate(cell);
    return value.getCellType() == CellType.NUMERIC
        ? text(value.getNumberValue())
        : value.getStringValue();
  }

  private static String text(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private XSSFWorkbook written(Publication publication) throws IOException {
    Path file = folder.resolve("summary.xlsx");
    SummaryWorkbook.write(publication, file);
    return new XSSFWorkbook(Files.newInputStream(file));
  }
}
