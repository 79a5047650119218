package org.tradebalance.publisher;

import static org.tradebalance.sample.RawCell.blank;
import static org.tradebalance.sample.RawCell.number;
import static org.tradebalance.sample.RawCell.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.tradebalance.sample.RawCell;
import org.tradebalance.sample.RawWorkbook;

/** A kind of file that somebody may save the table of another one as. */
enum OtherKind {
  CSV(".csv"),
  TABULATORS(".tsv"),
  DATA(".dat"),
  ZIP(".zip"),
  WORKBOOK(".xlsx"),
  OLD_WORKBOOK(".xls"),
  STRICT_WORKBOOK(".xlsx"),
  OPEN_DOCUMENT(".ods");

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final String ending;

  OtherKind(String ending) {
    this.ending = ending;
  }

  /** Whether it has one sheet, without name. */
  boolean isText() {
    return this == CSV || this == TABULATORS || this == DATA || this == ZIP;
  }

  Path write(List<CaseSheet> sheets, String name, Path folder) throws IOException {
    String base = name.replaceAll("(\\.(csv|xlsx?))+$", "");
    Path target = folder.resolve(base + ending);
    switch (this) {
      case WORKBOOK -> workbook(sheets).write(target);
      case STRICT_WORKBOOK -> Files.write(target, strict(workbook(sheets).toBytes()));
      case OLD_WORKBOOK -> SheetText.write(asText(sheets), target);
      case OPEN_DOCUMENT -> Files.write(target, openDocument(sheets));
      case ZIP -> Files.write(target, zipped("data.dat", delimited(sheets.get(0), ";")));
      case TABULATORS -> Files.write(target, delimited(sheets.get(0), "\t"));
      default -> Files.write(target, delimited(sheets.get(0), ","));
    }
    return target;
  }

  private static byte[] delimited(CaseSheet sheet, String separator) {
    return sheet.rows().stream()
        .map(
            row ->
                row.stream()
                    .map(CaseSheet::shown)
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<List<String>> asText(List<CaseSheet> sheets) {
    List<List<String>> rows = new ArrayList<>();
    for (CaseSheet sheet : sheets) {
      String name = sheet.name().isEmpty() ? "Sheet1" : sheet.name();
      rows.add(sheet.hidden() ? List.of("[sheet]", name, "hidden") : List.of("[sheet]", name));
      rows.addAll(sheet.rows());
    }
    return rows;
  }

  private static RawWorkbook workbook(List<CaseSheet> sheets) {
    RawWorkbook workbook = null;
    for (CaseSheet sheet : sheets) {
      String name = sheet.name().isEmpty() ? "Sheet1" : sheet.name();
      workbook = workbook == null ? RawWorkbook.sheet(name) : workbook.andSheet(name);
      if (sheet.hidden()) {
        workbook.hidden();
      }
      for (List<String> row : sheet.rows()) {
        workbook.row(row.stream().map(OtherKind::cell).toList());
      }
    }
    return java.util.Objects.requireNonNull(workbook);
  }

  private static RawCell cell(String cell) {
    if (cell.isEmpty() || cell.equals("'")) {
      return blank();
    }
    if (cell.startsWith("@")) {
      LocalDate date = LocalDate.parse(cell.substring(1));
      return RawCell.date(Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, date)));
    }
    return cell.startsWith("'") ? text(cell.substring(1)) : number(cell);
  }

  /** As the name spaces of ISO/IEC 29500 Strict have it; what is hidden is so for good. */
  private static byte[] strict(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .replace("state=\"hidden\"", "state=\"veryHidden\"")
                .replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] openDocument(List<CaseSheet> sheets) throws IOException {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><o:document-content"
                + " xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:s=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                + "<o:automatic-styles><s:style s:name=\"ta1\" s:family=\"table\">"
                + "<s:table-properties t:display=\"true\"/></s:style>"
                + "<s:style s:name=\"ta2\" s:family=\"table\">"
                + "<s:table-properties t:display=\"false\"/></s:style></o:automatic-styles>"
                + "<o:body><o:spreadsheet>");
    for (CaseSheet sheet : sheets) {
      xml.append("<t:table t:name=\"")
          .append(escaped(sheet.name().isEmpty() ? "Sheet1" : sheet.name()))
          .append("\" t:style-name=\"")
          .append(sheet.hidden() ? "ta2" : "ta1")
          .append("\"><t:table-column t:number-columns-repeated=\"1024\"/>");
      for (List<String> row : sheet.rows()) {
        xml.append("<t:table-row>");
        row.forEach(cell -> xml.append(openCell(cell)));
        xml.append("<t:table-cell t:number-columns-repeated=\"900\"/></t:table-row>");
      }
      xml.append("<t:table-row t:number-rows-repeated=\"1048000\"><t:table-cell")
          .append(" t:number-columns-repeated=\"1024\"/></t:table-row></t:table>");
    }
    xml.append("</o:spreadsheet></o:body></o:document-content>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("mimetype"));
      out.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("content.xml"));
      out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String openCell(String cell) {
    if (cell.isEmpty() || cell.equals("'")) {
      return "<t:table-cell/>";
    }
    String shown = escaped(CaseSheet.shown(cell));
    if (cell.startsWith("@")) {
      return "<t:table-cell o:value-type=\"date\" o:date-value=\""
          + shown
          + "\"><x:p>a date</x:p></t:table-cell>";
    }
    return cell.startsWith("'")
        ? "<t:table-cell o:value-type=\"string\"><x:p>" + shown + "</x:p></t:table-cell>"
        : "<t:table-cell o:value-type=\"float\" o:value=\""
            + shown
            + "\"><x:p>about that</x:p></t:table-cell>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static byte[] zipped(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
