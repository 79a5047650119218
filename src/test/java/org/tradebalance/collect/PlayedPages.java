package org.tradebalance.collect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pages as APIs give them, made up: two columns, reporter and value. */
final class PlayedPages {

  private PlayedPages() {}

  static Map<String, Integer> counted(Path file, PageFormat format) throws Exception {
    Map<String, Integer> rows = new TreeMap<>();
    String text = Files.readString(file);
    String between =
        format == PageFormat.CSV ? "\n" : format == PageFormat.JSON_ROWS ? "\\],\\s*" : "\\},\\s*";
    for (String row : text.split(between, -1)) {
      rows.merge(row.replaceAll("[\\[\\]{}\\s]", ""), 1, Integer::sum);
    }
    return rows;
  }

  static String page(PageFormat format, String r, int rows) {
    return fullPage(format, List.of(r), rows);
  }

  static String fullPage(PageFormat format, List<String> reporters, int rows) {
    return cutPage(format, reporters, rows, Integer.MAX_VALUE);
  }

  static String cutPage(PageFormat format, List<String> reporters, int most) {
    return cutPage(format, reporters, 2, most);
  }

  static String cutPage(PageFormat format, List<String> reporters, int rows, int most) {
    List<String> lines = new ArrayList<>();
    for (String r : reporters) {
      for (int n = 0; n < rows && lines.size() < most; n++) {
        lines.add(
            switch (format) {
              case CSV -> r + "," + n + ".10\n";
              case JSON_ROWS -> "[\"" + r + "\",\"" + n + ".10\"]";
              case JSON_DATA -> "{\"r\":" + r + ",\"v\":" + n + ".10}";
            });
      }
    }
    return switch (format) {
      case CSV -> "r,v\n" + String.join("", lines);
      case JSON_ROWS -> "[[\"r\",\"v\"],\n" + String.join(",\n", lines) + "]";
      case JSON_DATA ->
          "{\"elapsedTime\":\"0."
              + System.nanoTime() % 97
              + " secs\",\"count\":"
              + lines.size()
              + ",\"data\":["
              + String.join(",", lines)
              + "],\"error\":\"\"}";
    };
  }
}
