package org.tradebalance.sample;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of the package around the sheets: content types, relations, workbook and styles. */
final class PackageParts {
  static final String SHARED_TEXTS = "xl/sharedStrings.xml";
  static final String WORKBOOK = "xl/workbook.xml";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Cell formats 1 and 2 are the built-in date and percent formats. */
  private static final String STYLES =
      RawWorkbook.XML_DECLARATION
          + "<styleSheet xmlns=\""
          + RawWorkbook.MAIN_NAMESPACE
          + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border/></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs>"
          + "<cellXfs count=\"3\"><xf numFmtId=\"0\" xfId=\"0\"/>"
          + "<xf numFmtId=\"14\" xfId=\"0\" applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"10\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
          + "<cellStyles count=\"1\">"
          + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
          + "</styleSheet>";

  private PackageParts() {}

  static Map<String, String> forSheets(List<RawSheet> sheets, boolean datesFrom1904) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", contentTypes(sheets.size()));
    parts.put(
        "_rels/.rels", relations(relation("rId1", OFFICE + "/officeDocument", "xl/workbook.xml")));
    parts.put("xl/workbook.xml", workbook(sheets, datesFrom1904));
    parts.put("xl/_rels/workbook.xml.rels", workbookRelations(sheets.size()));
    parts.put("xl/styles.xml", STYLES);
    return parts;
  }

  /** A part of the workbook that asks to compute its formulas. */
  static byte[] toBeComputed(byte[] workbook) {
    return new String(workbook, StandardCharsets.UTF_8)
        .replace("</workbook>", "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/></workbook>")
        .getBytes(StandardCharsets.UTF_8);
  }

  static String sheetPath(int index) {
    return "xl/" + sheetTarget(index);
  }

  private static String sheetTarget(int index) {
    return "worksheets/sheet" + (index + 1) + ".xml";
  }

  private static String contentTypes(int sheetCount) {
    StringBuilder xml = new StringBuilder(RawWorkbook.XML_DECLARATION);
    xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
    xml.append("<Default Extension=\"rels\" ContentType=\"application/")
        .append("vnd.openxmlformats-package.relationships+xml\"/>")
        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    appendOverride(xml, "xl/workbook.xml", "sheet.main");
    for (int i = 0; i < sheetCount; i++) {
      appendOverride(xml, sheetPath(i), "worksheet");
    }
    appendOverride(xml, "xl/styles.xml", "styles");
    appendOverride(xml, SHARED_TEXTS, "sharedStrings");
    return xml.append("</Types>").toString();
  }

  private static void appendOverride(StringBuilder xml, String path, String kind) {
    xml.append("<Override PartName=\"/").append(path).append("\" ContentType=\"");
    xml.append(CONTENT_TYPE).append(kind).append("+xml\"/>");
  }

  private static String workbook(List<RawSheet> sheets, boolean datesFrom1904) {
    StringBuilder xml = new StringBuilder(RawWorkbook.XML_DECLARATION);
    xml.append("<workbook xmlns=\"").append(RawWorkbook.MAIN_NAMESPACE);
    xml.append("\" xmlns:r=\"").append(OFFICE).append("\">");
    if (datesFrom1904) {
      xml.append("<workbookPr date1904=\"1\"/>");
    }
    xml.append("<sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      RawSheet sheet = sheets.get(i);
      xml.append("<sheet name=\"").append(SharedTexts.escape(sheet.name()));
      xml.append("\" sheetId=\"").append(i + 1).append('"');
      xml.append(sheet.isHidden() ? " state=\"hidden\"" : "");
      xml.append(" r:id=\"rId").append(i + 1).append("\"/>");
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private static String workbookRelations(int sheetCount) {
    StringBuilder relations = new StringBuilder();
    for (int i = 0; i < sheetCount; i++) {
      relations.append(relation("rId" + (i + 1), OFFICE + "/worksheet", sheetTarget(i)));
    }
    relations.append(relation("rIdStyles", OFFICE + "/styles", "styles.xml"));
    relations.append(relation("rIdTexts", OFFICE + "/sharedStrings", "sharedStrings.xml"));
    return relations(relations.toString());
  }

  private static String relations(String relations) {
    return RawWorkbook.XML_DECLARATION
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relations
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }
}
