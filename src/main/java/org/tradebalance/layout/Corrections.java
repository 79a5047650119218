package org.tradebalance.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rows of one file as somebody corrected them. Whoever reads the file reads them in place of those
 * that stand in it.
 *
 * @param rows the texts of all cells of a corrected row, by the place of the row
 */
public record Corrections(Map<Place, List<String>> rows) implements Serializable {

  /** The file as it is. */
  public static final Corrections NONE = new Corrections(Map.of());

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,18}(\\.\\d{1,24})?([eE][-+]?\\d{1,3})?");

  /** Copies the rows. */
  public Corrections {
    rows = Map.copyOf(rows);
  }

  /**
   * Where a row stands in its file.
   *
   * @param sheet name of the sheet; empty in a CSV
   * @param row row or line, from 1
   */
  public record Place(String sheet, int row) implements Comparable<Place>, Serializable {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::sheet).thenComparingInt(Place::row);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** Whether no row is corrected. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether a row is corrected. */
  public boolean correct(String sheet, int row) {
    return rows.containsKey(new Place(sheet, row));
  }

  /** The row as it is to be read: the corrected one, or itself. */
  public RawRow applied(RawRow row) {
    List<String> texts = rows.isEmpty() ? null : rows.get(new Place(row.sheetName(), row.number()));
    if (texts == null) {
      return row;
    }
    boolean inWorkbook = !row.sheetName().isEmpty();
    List<RawCell> cells = new ArrayList<>(texts.size());
    for (int column = 0; column < texts.size(); column++) {
      cells.add(cell(row.cell(column), texts.get(column), inWorkbook));
    }
    return new RawRow(
        row.sheet(), row.sheetName(), row.number(), cells, row.formulas(), row.hidden());
  }

  /**
   * A cell that nobody touched is what it was; a number typed over one is a number, as it would be
   * in a spreadsheet, unless the column holds numbers as text.
   */
  private static RawCell cell(RawCell before, String text, boolean inWorkbook) {
    if (before.text().equals(text)) {
      return before;
    }
    if (text.isEmpty()) {
      return RawCell.EMPTY;
    }
    boolean digitsAsText =
        before.kind() == RawCell.Kind.TEXT && NUMBER.matcher(before.text()).matches();
    boolean number = inWorkbook && !digitsAsText && NUMBER.matcher(text).matches();
    return new RawCell(number ? RawCell.Kind.NUMBER : RawCell.Kind.TEXT, text);
  }
}
