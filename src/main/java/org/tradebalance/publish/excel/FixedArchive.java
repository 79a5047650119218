package org.tradebalance.publish.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the archive of a workbook with the rows of its sheets in it, and so that its bytes
 * depend on the content alone.
 */
final class FixedArchive {

  // For the earliest time that an entry can carry, 1 January 1980, the JDK adds a field that
  // depends on the time zone of the machine.
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String NO_ROWS = "<sheetData/>";

  private FixedArchive() {}

  /**
   * Writes the entries of an archive to a file, ordered by name, all with one time.
   *
   * @param rows the rows of each sheet, by the name of its entry
   */
  static void write(byte[] archive, Map<String, RowsXml> rows, Path target) throws IOException {
    SortedMap<String, byte[]> entries = entries(archive);
    for (var sheet : rows.entrySet()) {
      String content = new String(entries.getOrDefault(sheet.getKey(), new byte[0]), UTF_8);
      int place = content.indexOf(NO_ROWS);
      if (place < 0) {
        throw new IOException("the workbook has no empty sheet " + sheet.getKey());
      }
      String filled =
          content.substring(0, place)
              + "<sheetData>"
              + sheet.getValue().xml()
              + "</sheetData>"
              + content.substring(place + NO_ROWS.length());
      entries.put(sheet.getKey(), filled.getBytes(UTF_8));
    }
    write(entries, target);
  }

  private static SortedMap<String, byte[]> entries(byte[] archive) throws IOException {
    // By name, the content types come first, where programs that look at the start expect them.
    SortedMap<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
        entries.put(entry.getName(), source.readAllBytes());
      }
    }
    return entries;
  }

  private static void write(SortedMap<String, byte[]> entries, Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (var content : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getValue());
        zip.closeEntry();
      }
    }
  }
}
