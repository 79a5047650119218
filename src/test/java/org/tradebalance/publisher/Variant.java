package org.tradebalance.publisher;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Another way in which a publisher may write the same figures. */
enum Variant {
  AS_IT_IS,
  BYTE_ORDER_MARK,
  LINES_OF_WINDOWS,
  LINES_OF_OLD_MACINTOSH,
  WINDOWS_CODE_PAGE,
  CHINESE_CODE_PAGE,
  SEMICOLONS,
  TABULATORS,
  COLUMNS_REVERSED,
  BLANKS_IN_HEADER,
  GZIP,
  ZIP;

  /** Writes rows of a CSV file in this way. */
  Path write(List<List<String>> rows, String name, Path folder) throws IOException {
    String ending = this == GZIP ? ".gz" : this == ZIP ? ".zip" : "";
    Path target = folder.resolve(name + ending);
    byte[] bytes = text(rows).getBytes(charset());
    try (OutputStream out = Files.newOutputStream(target)) {
      if (this == GZIP) {
        try (OutputStream packed = new GZIPOutputStream(out)) {
          packed.write(bytes);
        }
      } else if (this == ZIP) {
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
          packed.putNextEntry(new ZipEntry(name));
          packed.write(bytes);
        }
      } else {
        out.write(bytes);
      }
    }
    return target;
  }

  /** Whether somebody would write these rows in this way. */
  boolean suits(List<List<String>> rows) {
    String text = rows.toString();
    return this == CHINESE_CODE_PAGE
        ? text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == UnicodeScript.HAN)
        : charset().newEncoder().canEncode(text);
  }

  private Charset charset() {
    return switch (this) {
      case WINDOWS_CODE_PAGE -> Charset.forName("windows-1252");
      case CHINESE_CODE_PAGE -> Charset.forName("GB18030");
      default -> StandardCharsets.UTF_8;
    };
  }

  private String text(List<List<String>> rows) {
    String line =
        switch (this) {
          case LINES_OF_WINDOWS -> "\r\n";
          case LINES_OF_OLD_MACINTOSH -> "\r";
          default -> "\n";
        };
    String separator =
        switch (this) {
          case SEMICOLONS -> ";";
          case TABULATORS -> "\t";
          default -> ",";
        };
    String text =
        rows.stream()
            .map(row -> fields(row, rows.get(0), separator) + line)
            .collect(Collectors.joining());
    return this == BYTE_ORDER_MARK ? '\uFEFF' + text : text;
  }

  private String fields(List<String> row, List<String> top, String separator) {
    boolean header = row.equals(top);
    List<String> fields = new ArrayList<>(row);
    if (this == COLUMNS_REVERSED) {
      // What stands beyond the header stays there.
      Collections.reverse(fields.subList(0, Math.min(fields.size(), top.size())));
    }
    return fields.stream()
        .map(field -> header && this == BLANKS_IN_HEADER ? "  " + field.replace(" ", "   ") : field)
        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(separator));
  }
}
