package org.tradebalance.extract.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Formulas;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;

/**
 * The rows of an OpenDocument spreadsheet, sheet after sheet. A row or a cell may say how often it
 * is repeated; empty ones, which fill a sheet to its end, are only counted, and what the others may
 * become is bounded, since a few bytes could stand for a sheet full of figures.
 */
final class OpenDocumentRows {

  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

  /** Rows of a sheet. */
  private static final int ROWS = 1 << 20;

  /** Cells that repetitions may add in a file. */
  private static final int REPEATED = 1 << 20;

  private final PartXml xml;
  private final OpenDocumentCell cell;
  private String name = "";
  private int sheet = -1;
  private int number;
  private int again;
  private @Nullable RawRow row;
  private boolean ended;
  private long repeated;
  private final Set<String> hiding = new HashSet<>();
  private HiddenColumns hiddenColumns = new HiddenColumns();
  private int columns;
  private boolean hiddenSheet;
  private boolean hiddenRow;

  OpenDocumentRows(PartXml xml) {
    this.xml = xml;
    this.cell = new OpenDocumentCell(xml);
  }

  /** Goes to the next sheet; false where there is none. */
  boolean nextSheet() throws IOException {
    if (!toTable()) {
      return false;
    }
    String style = Objects.requireNonNullElse(xml.attribute(TABLE, "style-name"), "");
    hiddenSheet = hiding.contains(style);
    hiddenColumns = new HiddenColumns();
    columns = 0;
    sheet++;
    name = Objects.requireNonNullElse(xml.attribute(TABLE, "name"), "");
    number = 0;
    again = 0;
    ended = false;
    return true;
  }

  /** Goes to the next sheet. Its style stands before all sheets and says whether it is shown. */
  private boolean toTable() throws IOException {
    String style = "";
    for (int event = xml.next(); event != PartXml.NO_MORE; event = xml.next()) {
      if (event == PartXml.START && xml.is("table")) {
        return true;
      }
      if (event == PartXml.START && xml.is("style")) {
        style = Objects.requireNonNullElse(xml.attribute(STYLE, "name"), "");
      } else if (event == PartXml.START
          && xml.is("table-properties")
          && "false".equals(xml.attribute(TABLE, "display"))) {
        hiding.add(style);
      }
    }
    return false;
  }

  /** The sheet with its first rows, of which all before were taken. */
  SheetPreview preview(List<RawRow> rows) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    return new SheetPreview(sheet, name, rows, hiddenSheet, hiddenColumns.below(width));
  }

  /** The next row of the sheet that has a cell; null where there is none. */
  @Nullable RawRow next() throws IOException {
    RawRow before = row;
    if (again > 0 && before != null) {
      again--;
      return numbered(before.cells(), before.formulas());
    }
    while (!ended) {
      int event = xml.next();
      if (event == PartXml.END && xml.is("table")) {
        ended = true;
      } else if (event == PartXml.START && xml.is("table-row")) {
        RawRow read = read();
        if (read != null) {
          return read;
        }
      } else if (event == PartXml.START && xml.is("table-column")) {
        see();
      } else if (event == PartXml.START && !holdsRows() && !holdsColumns()) {
        xml.skip();
      }
    }
    return null;
  }

  private void see() throws IOException {
    int times = times("number-columns-repeated");
    if (isHidden()) {
      hiddenColumns.add(columns, times);
    }
    columns = Math.min(CellColumn.COLUMNS, columns + times);
    xml.skip();
  }

  /** Whether a row or column is folded away, or filtered out. */
  private boolean isHidden() {
    String visibility = xml.attribute(TABLE, "visibility");
    return "collapse".equals(visibility) || "filter".equals(visibility);
  }

  private boolean holdsColumns() {
    return xml.is("table-header-columns")
        || xml.is("table-columns")
        || xml.is("table-column-group");
  }

  private boolean holdsRows() {
    return xml.is("table-header-rows") || xml.is("table-rows") || xml.is("table-row-group");
  }

  /** Reads a row; an empty one is only counted. */
  private @Nullable RawRow read() throws IOException {
    int times = times("number-rows-repeated");
    hiddenRow = isHidden();
    List<RawCell> cells = new ArrayList<>();
    Formulas formulas = Formulas.NONE;
    int column = 0;
    for (int event = xml.next(); event != PartXml.END; event = xml.next()) {
      if (event != PartXml.START) {
        continue;
      }
      if (!xml.is("table-cell") && !xml.is("covered-table-cell")) {
        xml.skip();
        continue;
      }
      int columns = times("number-columns-repeated");
      RawCell read = cell.read();
      if (read.kind() != RawCell.Kind.EMPTY) {
        add(cells, read, column, columns);
      }
      if (cell.isFormula()) {
        formulas = formulas.and(column, read.kind() != RawCell.Kind.EMPTY);
      }
      column += columns;
    }
    if (cells.isEmpty()) {
      number += times;
      return null;
    }
    count((times - 1L) * cells.size());
    again = times - 1;
    return numbered(cells, formulas);
  }

  private void add(List<RawCell> cells, RawCell read, int column, int columns) throws IOException {
    if (column + columns > CellColumn.COLUMNS) {
      throw new IOException("row " + (number + 1) + " of sheet '" + name + "' has too many cells");
    }
    count(columns - 1L);
    while (cells.size() < column) {
      cells.add(RawCell.EMPTY);
    }
    for (int copy = 0; copy < columns; copy++) {
      cells.add(read);
    }
  }

  private void count(long more) throws IOException {
    repeated += more;
    if (repeated > REPEATED) {
      throw new IOException("sheet '" + name + "' repeats more than " + REPEATED + " cells");
    }
  }

  private RawRow numbered(List<RawCell> cells, Formulas formulas) throws IOException {
    number++;
    if (number > ROWS) {
      throw new IOException("sheet '" + name + "' has more than " + ROWS + " rows");
    }
    RawRow numbered = new RawRow(sheet, name, number, cells, formulas, hiddenRow);
    row = numbered;
    return numbered;
  }

  private int times(String attribute) throws IOException {
    String stated = xml.attribute(TABLE, attribute);
    if (stated == null) {
      return 1;
    }
    try {
      int times = Integer.parseInt(stated);
      if (times > 0 && times <= ROWS) {
        return times;
      }
    } catch (NumberFormatException e) {
      // then it is none, as below 1
    }
    throw new IOException("sheet '" + name + "' repeats something '" + stated + "' times");
  }
}
