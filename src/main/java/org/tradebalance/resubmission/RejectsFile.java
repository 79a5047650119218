package org.tradebalance.resubmission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tradebalance.digest.Sha256;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawRow;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.publish.table.RejectsTable;

/**
 * A {@code rejects.csv} that came back from whoever corrected rows of it; a spreadsheet may have
 * saved it in its own kind.
 *
 * @param name its name
 * @param sha256 hash of its content
 * @param lines its lines, in their order
 */
record RejectsFile(String name, String sha256, List<Line> lines) {

  private static final List<String> HEADER = RejectsTable.TABLE.file().header();
  private static final String AGAIN =
      "; print the rows again with `rejects RUN --csv` and edit raw_record or raw_value only";

  /**
   * One issue of a rejected row, as shown and perhaps edited.
   *
   * @param number its line or row in the file
   * @param file the file that the row stands in
   * @param sheet the sheet; empty in a CSV
   * @param row the row or line
   * @param column the column of the issue; empty where it is of the whole row
   * @param code identifier of the issue
   * @param rawValue the cell with the issue
   * @param rawRecord the cells of the row as a CSV record
   */
  record Line(
      int number,
      String file,
      String sheet,
      int row,
      String column,
      String code,
      String rawValue,
      String rawRecord) {}

  /**
   * Reads it.
   *
   * @throws RefusedFileException where it cannot be read
   * @throws InputRefusedException where it is not what {@code rejects} prints
   */
  static RejectsFile read(Path file, Limits limits) throws IOException, RefusedFileException {
    String name = String.valueOf(file.getFileName());
    List<RawRow> rows = new ArrayList<>();
    Extracts.open(file, name, limits)
        .rows(
            row -> {
              if (row.sheet() == 0 && !row.isBlank()) {
                rows.add(row);
              }
            });
    List<String> header = rows.isEmpty() ? List.of() : texts(rows.get(0));
    if (!header.equals(HEADER)) {
      throw new InputRefusedException(
          name
              + ": the header is '"
              + String.join(",", header)
              + "'; expected '"
              + String.join(",", HEADER)
              + "'"
              + AGAIN);
    }
    List<Line> lines = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (RawRow row : rows.subList(1, rows.size())) {
      String problem = problem(row);
      if (problem.isEmpty()) {
        lines.add(line(row));
      } else {
        problems.add(name + " line " + row.number() + ": " + problem);
      }
    }
    if (!problems.isEmpty()) {
      throw new InputRefusedException(name + " is not what `rejects` prints" + AGAIN, problems);
    }
    return new RejectsFile(name, Sha256.of(file), List.copyOf(lines));
  }

  private static String problem(RawRow row) {
    if (row.cells().size() != HEADER.size()) {
      return "it has "
          + row.cells().size()
          + " fields, expected "
          + HEADER.size()
          + "; a field with commas stands in quotes, quotes in it are doubled";
    }
    String number = row.cell(2).text().strip();
    return number.matches("[1-9]\\d{0,8}") ? "" : "'" + number + "' is not the number of a row";
  }

  private static Line line(RawRow row) {
    return new Line(
        row.number(),
        row.cell(0).text(),
        row.cell(1).text(),
        Integer.parseInt(row.cell(2).text().strip()),
        row.cell(3).text().strip(),
        row.cell(4).text().strip(),
        row.cell(7).text(),
        row.cell(9).text());
  }

  private static List<String> texts(RawRow row) {
    return row.cells().stream().map(cell -> cell.text().strip()).toList();
  }
}
