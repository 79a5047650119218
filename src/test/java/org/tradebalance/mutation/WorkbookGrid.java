package org.tradebalance.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * The cells of a workbook as its XML has them, without their references. Everything around the
 * cells stays as it is, so that a mutated workbook differs from the good one in nothing else.
 */
final class WorkbookGrid extends Grid {

  private static final Pattern SHEET = Pattern.compile("<sheet [^>]*r:id=\"([^\"]+)\"[^>]*>");
  private static final Pattern RELATION = Pattern.compile("<Relationship [^>]*>");
  private static final Pattern ROW =
      Pattern.compile("<row\\b([^>]*?)(?:/>|>(.*?)</row>)", Pattern.DOTALL);
  private static final Pattern CELL =
      Pattern.compile("<c\\b([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
  private static final Pattern REFERENCE = Pattern.compile("\\sr=\"([A-Z]*)(\\d+)\"");
  private static final Pattern TYPE = Pattern.compile("\\st=\"[^\"]*\"");
  private static final Pattern VALUE = Pattern.compile("<v>([^<]*)</v>");
  private static final Pattern ITEM = Pattern.compile("<si>(.*?)</si>|<si/>", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("<t\\b[^>]*?>([^<]*)</t>");

  private final Parts parts;
  private final List<String> names = new ArrayList<>();
  private final List<String> shared = new ArrayList<>();

  private WorkbookGrid(Parts parts) {
    this.parts = parts;
    Matcher item = ITEM.matcher(parts.text("xl/sharedStrings.xml"));
    while (item.find()) {
      shared.add(texts(item.group()));
    }
    Matcher sheet = SHEET.matcher(parts.text("xl/workbook.xml"));
    while (sheet.find()) {
      String name = part(sheet.group(1));
      names.add(name);
      sheets.add(rows(parts.text(name)));
    }
  }

  static WorkbookGrid of(byte[] bytes) {
    return new WorkbookGrid(Parts.of(bytes));
  }

  private String part(String id) {
    Matcher relation = RELATION.matcher(parts.text("xl/_rels/workbook.xml.rels"));
    while (relation.find()) {
      if (relation.group().contains("Id=\"" + id + "\"")) {
        String target = relation.group().replaceAll(".*Target=\"([^\"]*)\".*", "$1");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
      }
    }
    throw new IllegalStateException("no part of " + id);
  }

  private static List<Row> rows(String xml) {
    List<Row> rows = new ArrayList<>();
    Matcher row = ROW.matcher(xml);
    int last = 0;
    while (row.find()) {
      Matcher reference = REFERENCE.matcher(row.group(1));
      int number = reference.find() ? Integer.parseInt(reference.group(2)) : last + 1;
      rows.add(new Row(number, number - last, cells(row.group(2))));
      last = number;
    }
    return rows;
  }

  private static List<String> cells(@org.jspecify.annotations.Nullable String xml) {
    Row row = new Row(0, 0, new ArrayList<>());
    Matcher cell = CELL.matcher(xml == null ? "" : xml);
    int column = -1;
    while (cell.find()) {
      Matcher reference = REFERENCE.matcher(cell.group(1));
      column =
          reference.find() ? CellReference.convertColStringToIndex(reference.group(1)) : column + 1;
      row.set(column, REFERENCE.matcher(cell.group()).replaceFirst(""));
    }
    return row.cells;
  }

  @Override
  String text(String cell) {
    Matcher value = VALUE.matcher(cell);
    if (!value.find()) {
      return texts(cell);
    }
    if (cell.contains(" t=\"s\"")) {
      return shared.get(Integer.parseInt(value.group(1)));
    }
    return value.group(1);
  }

  private static String texts(String xml) {
    StringBuilder texts = new StringBuilder();
    Matcher text = TEXT.matcher(xml);
    while (text.find()) {
      texts.append(text.group(1));
    }
    return texts.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  @Override
  String withText(String cell, String text) {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<c"
        + style(cell)
        + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + safe
        + "</t></is></c>";
  }

  @Override
  String withNumber(String cell, String number) {
    return "<c" + style(cell) + "><v>" + new BigDecimal(number).toPlainString() + "</v></c>";
  }

  /** A cell as somebody else writes it, in the style of this one. */
  static String raw(String cell, String typeAndContent) {
    return "<c" + style(cell) + typeAndContent + "</c>";
  }

  private static String style(String cell) {
    Matcher head = CELL.matcher(cell);
    return head.find() ? TYPE.matcher(head.group(1)).replaceAll("") : "";
  }

  @Override
  byte[] bytes() {
    for (int sheet = 0; sheet < names.size(); sheet++) {
      String name = names.get(sheet);
      String xml = parts.text(name);
      int from = xml.indexOf("<sheetData>");
      int to = xml.indexOf("</sheetData>");
      if (from >= 0 && to >= 0) {
        parts.put(
            name,
            xml.substring(0, from)
                + "<sheetData>"
                + written(sheets.get(sheet))
                + xml.substring(to));
      }
    }
    return parts.bytes();
  }

  private static String written(List<Row> rows) {
    StringBuilder xml = new StringBuilder();
    int number = 0;
    for (Row row : rows) {
      number += row.gap;
      xml.append("<row r=\"").append(number).append("\">");
      for (int column = 0; column < row.cells.size(); column++) {
        String cell = row.cells.get(column);
        if (!cell.isEmpty()) {
          String reference = CellReference.convertNumToColString(column) + number;
          xml.append("<c r=\"").append(reference).append('"').append(cell.substring(2));
        }
      }
      xml.append("</row>");
    }
    return xml.toString();
  }
}
