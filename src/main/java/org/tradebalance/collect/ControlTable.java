package org.tradebalance.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tradebalance.quality.IssueCode;

/** How many rows each file of a publisher has, by the publisher's own table of them. */
final class ControlTable {

  private final Map<String, Long> rows = new TreeMap<>();

  /** Reads the table: one line for each file, separated by semicolons or commas. */
  ControlTable(Path table, ControlFile control) throws FetchException, IOException {
    List<String> lines =
        Files.readAllLines(table, StandardCharsets.ISO_8859_1).stream()
            .filter(line -> !line.isBlank())
            .toList();
    List<String> header = cells(lines.isEmpty() ? "" : lines.get(0));
    int file = header.indexOf(control.fileColumn());
    int count = header.indexOf(control.rowsColumn());
    if (file < 0 || count < 0) {
      throw wrong("its columns are " + header);
    }
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      String number = cells.size() > Math.max(file, count) ? cells.get(count) : "";
      if (!number.matches("\\d{1,15}")) {
        throw wrong("a line without a number of rows: " + line);
      }
      rows.put(cells.get(file).toUpperCase(Locale.ROOT), Long.parseLong(number));
    }
  }

  /** Refuses a file that has another number of rows, or that the table does not know. */
  void check(String address, long found) throws FetchException {
    String name = address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    Long expected = rows.get(name.toUpperCase(Locale.ROOT));
    if (expected == null || expected != found) {
      throw new FetchException(
          IssueCode.SOURCE_CUT,
          true,
          name
              + " has "
              + found
              + " rows, the publisher's table of rows says "
              + (expected == null ? "nothing of it" : expected.toString()));
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(line.contains(";") ? ";" : ",", -1)) {
      cells.add(cell.strip().replaceAll("^\"|\"$", ""));
    }
    return cells;
  }

  private static FetchException wrong(String what) {
    return new FetchException(
        IssueCode.SOURCE_ANSWER_WRONG, false, "the publisher's table of rows is another: " + what);
  }
}
