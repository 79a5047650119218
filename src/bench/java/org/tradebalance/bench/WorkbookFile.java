package org.tradebalance.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet as a stream; only its shared texts are held in memory. The digits
 * of a number are written as they are given.
 */
final class WorkbookFile implements Closeable {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final ZipOutputStream zip;
  private final Writer out;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private int row;
  private char column;

  WorkbookFile(Path file) throws IOException {
    zip = new ZipOutputStream(Files.newOutputStream(file), UTF_8);
    out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16);
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("/xl/workbook.xml", "sheet.main")
            + override("/xl/worksheets/sheet1.xml", "worksheet")
            + override("/xl/sharedStrings.xml", "sharedStrings")
            + "</Types>");
    part("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
    part(
        "xl/workbook.xml",
        "<workbook "
            + MAIN
            + " xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"shipments\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        relationships(
            relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                + relationship("rId2", "sharedStrings", "sharedStrings.xml")));
    begin("xl/worksheets/sheet1.xml");
    out.write("<worksheet " + MAIN + "><sheetData>");
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\""
        + "application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String relationships(String all) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
  }

  private static String relationship(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  void beginRow() throws IOException {
    row++;
    column = 'A';
    out.write("<row r=\"" + row + "\">");
  }

  void text(String text) throws IOException {
    int index = texts.computeIfAbsent(text, any -> texts.size());
    out.write("<c r=\"" + column++ + row + "\" t=\"s\"><v>" + index + "</v></c>");
  }

  void number(String digits) throws IOException {
    out.write("<c r=\"" + column++ + row + "\"><v>" + digits + "</v></c>");
  }

  void endRow() throws IOException {
    out.write("</row>");
  }

  @Override
  public void close() throws IOException {
    out.write("</sheetData></worksheet>");
    end();
    begin("xl/sharedStrings.xml");
    out.write("<sst " + MAIN + " uniqueCount=\"" + texts.size() + "\">");
    for (String text : texts.keySet()) {
      out.write("<si><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></si>");
    }
    out.write("</sst>");
    end();
    out.close();
  }

  private void part(String name, String xml) throws IOException {
    begin(name);
    out.write(xml);
    end();
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    out.write(DECLARATION);
  }

  private void end() throws IOException {
    out.flush();
    zip.closeEntry();
  }
}
