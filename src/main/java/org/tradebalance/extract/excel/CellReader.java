package org.tradebalance.extract.excel;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;

/** Takes rows and cells over as the file stores them. */
final class CellReader {

  private CellReader() {}

  static RawRow row(Sheet sheet, Row row) {
    List<RawCell> cells = new ArrayList<>(row.getCellCount());
    int last = 0;
    for (int column = 0; column < row.getCellCount(); column++) {
      RawCell cell = cell(row.getCell(column));
      cells.add(cell);
      if (cell.kind() != RawCell.Kind.EMPTY) {
        last = column + 1;
      }
    }
    return new RawRow(sheet.getIndex(), sheet.getName(), row.getRowNum(), cells.subList(0, last));
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
      case FORMULA -> cached(raw(cell));
      case EMPTY -> RawCell.EMPTY;
    };
  }

  /** The value that the workbook keeps for a formula; formulas are never evaluated. */
  private static RawCell cached(String value) {
    if (value.startsWith("#")) {
      return new RawCell(RawCell.Kind.ERROR, value);
    }
    boolean number = value.matches("[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?");
    return number ? new RawCell(RawCell.Kind.NUMBER, whole(value)) : text(value);
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
