package org.tradebalance.extract.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Formulas;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * A workbook in the format of Excel 97 to 2003. Its sheets have 65,536 rows at most, so POI reads
 * them whole. Formulas are never evaluated: what the workbook keeps of them counts.
 */
public final class OldWorkbookExtract implements Extract {

  private static final String MACROS = "_VBA_PROJECT_CUR";

  private final Path file;
  private final String name;

  public OldWorkbookExtract(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  @Override
  public List<Issue> warnings() {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      return container.getRoot().hasEntry(MACROS)
          ? List.of(Issue.ofFile(IssueCode.MACROS_IGNORED, name))
          : List.of();
    } catch (IOException | RuntimeException e) {
      return List.of(); // reading its rows says what is wrong with it
    }
  }

  @Override
  public String kind() {
    return "xls";
  }

  @Override
  public List<SheetPreview> preview() throws IOException, RefusedFileException {
    List<SheetPreview> previews = new ArrayList<>();
    forEachSheet(
        (number, sheet) -> {
          List<RawRow> rows = new ArrayList<>();
          for (Row row : sheet) {
            RawRow raw = row(number, sheet, row);
            if (!raw.isBlank() && rows.size() < SheetPreview.ROWS) {
              rows.add(raw);
            }
          }
          previews.add(
              new SheetPreview(
                  number,
                  sheet.getSheetName(),
                  rows,
                  isHidden(sheet.getWorkbook(), number),
                  hiddenColumns(sheet, rows)));
        });
    return previews;
  }

  @Override
  public void rows(Consumer<RawRow> sink) throws IOException, RefusedFileException {
    forEachSheet(
        (number, sheet) -> {
          for (Row row : sheet) {
            sink.accept(row(number, sheet, row));
          }
        });
  }

  private void forEachSheet(SheetReader reader) throws RefusedFileException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(container, false)) {
      for (int number = 0; number < workbook.getNumberOfSheets(); number++) {
        reader.read(number, workbook.getSheetAt(number));
      }
    } catch (IOException | RuntimeException e) {
      throw new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_DAMAGED, name, String.valueOf(e.getMessage())), e);
    }
  }

  private static boolean isHidden(Workbook workbook, int sheet) {
    return workbook.isSheetHidden(sheet) || workbook.isSheetVeryHidden(sheet);
  }

  private static Set<Integer> hiddenColumns(Sheet sheet, List<RawRow> rows) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    return IntStream.range(0, width)
        .filter(sheet::isColumnHidden)
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static RawRow row(int number, Sheet sheet, Row row) {
    List<RawCell> cells = new ArrayList<>();
    Formulas formulas = Formulas.NONE;
    int last = 0;
    for (int column = 0; column < row.getLastCellNum(); column++) {
      Cell stored = row.getCell(column);
      RawCell cell = cell(stored);
      if (stored != null && stored.getCellType() == CellType.FORMULA) {
        formulas = formulas.and(column, true); // this format has a value for each formula
      }
      cells.add(cell);
      if (cell.kind() != RawCell.Kind.EMPTY) {
        last = column + 1;
      }
    }
    return new RawRow(
        number,
        sheet.getSheetName(),
        row.getRowNum() + 1,
        cells.subList(0, last),
        formulas,
        row.getZeroHeight());
  }

  private static RawCell cell(@Nullable Cell cell) {
    if (cell == null) {
      return RawCell.EMPTY;
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> new RawCell(RawCell.Kind.NUMBER, digits(cell.getNumericCellValue()));
      case STRING -> text(cell.getStringCellValue());
      case BOOLEAN -> new RawCell(RawCell.Kind.BOOLEAN, cell.getBooleanCellValue() ? "1" : "0");
      case ERROR ->
          new RawCell(
              RawCell.Kind.ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> RawCell.EMPTY;
    };
  }

  /** The shortest decimal that stands for the binary number of the file, without exponent. */
  private static String digits(double number) {
    String plain = BigDecimal.valueOf(number).toPlainString();
    return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
  }

  private static RawCell text(String text) {
    return text.isEmpty() ? RawCell.EMPTY : new RawCell(RawCell.Kind.TEXT, text);
  }

  private interface SheetReader {
    void read(int number, Sheet sheet);
  }
}
