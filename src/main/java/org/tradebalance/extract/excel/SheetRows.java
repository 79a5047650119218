package org.tradebalance.extract.excel;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Formulas;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;

/** The rows of one sheet, one after the other, with their cells as the file stores them. */
final class SheetRows implements Closeable {

  private final PartXml xml;
  private final SharedTexts texts;
  private final int sheet;
  private final String name;
  private final boolean uncomputed;
  private final @Nullable DaysFrom1904 dates;
  private final CellColumn column = new CellColumn();
  private final CellType.Decoder type = new CellType.Decoder();
  private RawCell[] cells = new RawCell[32];
  private int number;
  private boolean ended;
  private boolean formula;
  private boolean valued;
  private boolean hidden;
  private final HiddenColumns hiddenColumns = new HiddenColumns();

  /**
   * The rows of a sheet.
   *
   * @param sheet its number from 0
   * @param parts what the workbook says of itself
   * @param dates its dates where they count from 1904; else null
   */
  SheetRows(
      PartXml xml, SharedTexts texts, int sheet, WorkbookParts parts, @Nullable DaysFrom1904 dates)
      throws IOException {
    this.dates = dates;
    this.xml = xml;
    this.texts = texts;
    this.sheet = sheet;
    this.name = parts.sheets().get(sheet).name();
    this.uncomputed = parts.uncomputed();
    this.ended = !toData();
  }

  /** Goes to the rows; what is said of columns stands before them. */
  private boolean toData() throws IOException {
    for (int event = xml.next(); event != PartXml.NO_MORE; event = xml.next()) {
      if (event == PartXml.START && xml.is("sheetData")) {
        return true;
      }
      if (event == PartXml.START && xml.is("col")) {
        hiddenColumns.see(xml);
      }
    }
    return false;
  }

  /** The columns that nobody sees, by their number from 0, as far as rows had cells so far. */
  Set<Integer> hiddenColumns() {
    return hiddenColumns.below(cells.length);
  }

  /** The next row that is in the file; null where there is none. */
  @Nullable RawRow next() throws IOException {
    while (!ended) {
      int event = xml.next();
      if (event == PartXml.END) {
        ended = true;
      } else if (event == PartXml.START && xml.is("row")) {
        return row();
      } else if (event == PartXml.START) {
        xml.skip();
      }
    }
    return null;
  }

  // An empty cell always is the same object, and texts that nobody asks for stay untouched.
  @SuppressWarnings("ReferenceEquality")
  private RawRow row() throws IOException {
    number = rowNumber();
    hidden = WorkbookParts.isTrue(xml.attribute("hidden"));
    int next = 0;
    int last = 0;
    int filled = 0;
    Formulas formulas = Formulas.NONE;
    for (int event = xml.next(); event != PartXml.END; event = xml.next()) {
      if (event != PartXml.START) {
        continue;
      }
      if (!xml.is("c")) {
        xml.skip();
        continue;
      }
      place(next);
      CellType kind = type.take();
      int at = column.column();
      RawCell cell = dates == null ? cell(kind) : dates.counted(cell(kind));
      if (formula) {
        formulas = formulas.and(at, valued && !uncomputed);
      }
      next = at + 1;
      if (cell != RawCell.EMPTY) {
        filled = fill(filled, at);
        cells[at] = cell;
        last = Math.max(last, next);
      }
    }
    return new RawRow(
        sheet,
        name,
        number,
        last == 0 ? List.of() : Arrays.asList(Arrays.copyOf(cells, last)),
        formulas,
        hidden);
  }

  /** A row without number is the one below the row before. */
  private int rowNumber() throws IOException {
    String stated = xml.attribute("r");
    if (stated == null) {
      return number + 1;
    }
    try {
      int row = Integer.parseInt(stated);
      if (row > 0) {
        return row;
      }
    } catch (NumberFormatException e) {
      // then it is none, as below 1
    }
    throw new IOException("sheet '" + name + "' has a row '" + stated + "'");
  }

  /** Where the cell is and what it says that it holds. A cell without place is beside the last. */
  private void place(int next) throws IOException {
    column.expect(next);
    for (int index = 0; index < xml.attributes(); index++) {
      if (xml.isAttribute(index, "r")) {
        xml.decode(index, column);
      } else if (xml.isAttribute(index, "t")) {
        xml.decode(index, type);
      } else if (dates != null && xml.isAttribute(index, "s")) {
        xml.decode(index, dates);
      }
    }
    if (column.column() >= CellColumn.COLUMNS) {
      throw new IOException("row " + number + " of sheet '" + name + "' has too many cells");
    }
  }

  /** Makes the cells up to a column empty that are not there. */
  private int fill(int filled, int at) {
    if (at < filled) {
      return filled;
    }
    if (at >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(at + 1, 2 * cells.length));
    }
    Arrays.fill(cells, filled, at, RawCell.EMPTY);
    return at + 1;
  }

  private RawCell cell(CellType kind) throws IOException {
    RawCell cell = RawCell.EMPTY;
    formula = false;
    valued = false;
    for (int event = xml.next(); event != PartXml.END; event = xml.next()) {
      if (event != PartXml.START) {
        continue;
      }
      if (xml.is("v")) {
        valued = true;
        xml.readText();
        cell = CellValue.of(kind, xml, texts);
      } else if (xml.is("is")) {
        xml.readRuns();
        cell = CellValue.of(kind, xml, texts);
      } else {
        formula |= xml.is("f");
        xml.skip();
      }
    }
    return cell;
  }

  /** Reads what follows the rows only to count and compare it. */
  void drain() throws IOException {
    xml.drain();
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
