package org.tradebalance.extract.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Formulas;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;

/** Takes rows and cells over as the file stores them. */
final class CellReader {

  /** Every error that a cell can hold (ECMA-376 part 1, 18.17.3, and those of later programs). */
  private static final Set<String> ERRORS =
      Set.of(
          "#NULL!",
          "#DIV/0!",
          "#VALUE!",
          "#REF!",
          "#NAME?",
          "#NUM!",
          "#N/A",
          "#GETTING_DATA",
          "#SPILL!",
          "#CALC!",
          "#FIELD!",
          "#BLOCKED!",
          "#CONNECT!",
          "#UNKNOWN!",
          "#BUSY!");

  private CellReader() {}

  /**
   * A row.
   *
   * @param uncomputed whether no formula of the workbook was computed
   */
  static RawRow row(Sheet sheet, Row row, boolean uncomputed) {
    Formulas formulas = Formulas.NONE;
    List<RawCell> cells = new ArrayList<>(row.getCellCount());
    int last = 0;
    for (int column = 0; column < row.getCellCount(); column++) {
      Cell stored = row.getCell(column);
      RawCell cell = cell(stored);
      if (stored != null && stored.getType() == CellType.FORMULA) {
        formulas = formulas.and(column, !uncomputed && stored.getRawValue() != null);
      }
      cells.add(cell);
      if (cell.kind() != RawCell.Kind.EMPTY) {
        last = column + 1;
      }
    }
    return new RawRow(
        sheet.getIndex(), sheet.getName(), row.getRowNum(), cells.subList(0, last), formulas);
  }

  private static RawCell cell(@Nullable Cell cell) {
    if (cell == null) {
      return RawCell.EMPTY;
    }
    return switch (cell.getType()) {
      case NUMBER -> new RawCell(RawCell.Kind.NUMBER, whole(raw(cell)));
      case STRING -> text(String.valueOf(cell.getValue()));
      case BOOLEAN -> new RawCell(RawCell.Kind.BOOLEAN, raw(cell));
      case ERROR -> new RawCell(RawCell.Kind.ERROR, raw(cell));
      case FORMULA -> cached(cell);
      case EMPTY -> RawCell.EMPTY;
    };
  }

  /**
   * The value that the workbook keeps for a formula, of the kind that it says; formulas are never
   * evaluated.
   */
  private static RawCell cached(Cell cell) {
    Object value = cell.getValue();
    String raw = raw(cell);
    if (value instanceof BigDecimal) {
      return new RawCell(RawCell.Kind.NUMBER, whole(raw));
    }
    if (value instanceof Boolean) {
      return new RawCell(RawCell.Kind.BOOLEAN, raw);
    }
    return ERRORS.contains(raw) ? new RawCell(RawCell.Kind.ERROR, raw) : text(raw);
  }

  /** Some programs write the whole number 1961 as {@code 1961.0}; as a label it is the year. */
  private static String whole(String number) {
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  private static RawCell text(String text) {
    return text.isEmpty() ? RawCell.EMPTY : new RawCell(RawCell.Kind.TEXT, text);
  }

  private static String raw(Cell cell) {
    String raw = cell.getRawValue();
    return raw == null ? "" : raw;
  }
}
