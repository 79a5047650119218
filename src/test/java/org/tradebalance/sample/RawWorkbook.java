package org.tradebalance.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a minimal .xlsx by hand. A spreadsheet library would repair what tests want broken: the
 * declared range, the raw number text, empty strings, missing parts.
 *
 * <p>Calls act on the sheet started last:
 *
 * <pre>{@code
 * RawWorkbook.sheet("country").row(text("year"), text("IJAN")).row(text("2024"), number("1.5"))
 *     .andSheet("notes").row(text("in million US$")).write(path);
 * }</pre>
 */
public final class RawWorkbook {
  static final String XML_DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /**
   * The time of every entry. Midnight of 1980-01-01 would not do: the JDK takes it for a time the
   * format cannot hold and adds a field that depends on the time zone.
   */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final List<RawSheet> sheets = new ArrayList<>();
  private final Map<String, byte[]> replacedParts = new LinkedHashMap<>();
  private final List<String> missingParts = new ArrayList<>();
  private boolean datesFrom1904;
  private boolean toBeComputed;

  private RawWorkbook() {}

  /** A new workbook whose first sheet has this name. */
  public static RawWorkbook sheet(String name) {
    return new RawWorkbook().andSheet(name);
  }

  /** Starts a further sheet. */
  public RawWorkbook andSheet(String name) {
    sheets.add(new RawSheet(name));
    return this;
  }

  public RawWorkbook hidden() {
    current().hide();
    return this;
  }

  /** Declares the used range, true or not; without this call none is declared. */
  public RawWorkbook dimension(String range) {
    current().declareDimension(range);
    return this;
  }

  public RawWorkbook merge(String range) {
    current().merge(range);
    return this;
  }

  public RawWorkbook row(RawCell... cells) {
    return row(List.of(cells));
  }

  public RawWorkbook row(List<RawCell> cells) {
    current().add(cells);
    return this;
  }

  /** Leaves rows out of the file. */
  public RawWorkbook skipRows(int count) {
    current().skipRows(count);
    return this;
  }

  /** The next row gets this number, counted from 1. */
  public RawWorkbook atRow(int number) {
    current().goToRow(number);
    return this;
  }

  /** Day serials count from 1904, as in workbooks that began on an old Macintosh. */
  public RawWorkbook datesFrom1904() {
    datesFrom1904 = true;
    return this;
  }

  /** Says that values of formulas are to be computed when it is opened, as some writers do. */
  public RawWorkbook toBeComputed() {
    toBeComputed = true;
    return this;
  }

  /** Replaces a part such as {@code xl/worksheets/sheet1.xml}, or adds one that is not there. */
  public RawWorkbook withPart(String path, String content) {
    replacedParts.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Leaves a part such as {@code xl/styles.xml} out of the file, though others refer to it. */
  public RawWorkbook withoutPart(String path) {
    missingParts.add(path);
    return this;
  }

  public void write(Path file) {
    try {
      Files.write(file, toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> part : parts().entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    SharedTexts texts = new SharedTexts();
    PackageParts.forSheets(sheets, datesFrom1904)
        .forEach((path, xml) -> parts.put(path, xml.getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < sheets.size(); i++) {
      String xml = sheets.get(i).toXml(texts);
      parts.put(PackageParts.sheetPath(i), xml.getBytes(StandardCharsets.UTF_8));
    }
    // Last, because writing the sheets fills the table.
    parts.put(PackageParts.SHARED_TEXTS, texts.toXml().getBytes(StandardCharsets.UTF_8));
    if (toBeComputed) {
      parts.computeIfPresent(PackageParts.WORKBOOK, (path, xml) -> PackageParts.toBeComputed(xml));
    }
    parts.putAll(replacedParts);
    missingParts.forEach(parts::remove);
    return parts;
  }

  private RawSheet current() {
    return sheets.get(sheets.size() - 1);
  }
}
