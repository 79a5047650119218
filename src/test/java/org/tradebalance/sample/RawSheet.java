package org.tradebalance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** One sheet under construction; rows are kept by their number, counted from 1. */
final class RawSheet {
  private final String name;
  private final TreeMap<Integer, List<RawCell>> rows = new TreeMap<>();
  private final List<String> merges = new ArrayList<>();
  private int nextRow = 1;
  private String dimension = "";
  private boolean hidden;

  RawSheet(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  boolean isHidden() {
    return hidden;
  }

  void hide() {
    hidden = true;
  }

  void declareDimension(String range) {
    dimension = range;
  }

  void merge(String range) {
    merges.add(range);
  }

  void goToRow(int number) {
    nextRow = number;
  }

  void skipRows(int count) {
    nextRow += count;
  }

  void add(List<RawCell> cells) {
    rows.put(nextRow, List.copyOf(cells));
    nextRow++;
  }

  String toXml(SharedTexts texts) {
    StringBuilder xml = new StringBuilder(RawWorkbook.XML_DECLARATION);
    xml.append("<worksheet xmlns=\"").append(RawWorkbook.MAIN_NAMESPACE).append("\">");
    if (!dimension.isEmpty()) {
      xml.append("<dimension ref=\"").append(dimension).append("\"/>");
    }
    xml.append("<sheetData>");
    rows.forEach((number, cells) -> appendRow(xml, number, cells, texts));
    xml.append("</sheetData>");
    if (!merges.isEmpty()) {
      xml.append("<mergeCells count=\"").append(merges.size()).append("\">");
      merges.forEach(range -> xml.append("<mergeCell ref=\"").append(range).append("\"/>"));
      xml.append("</mergeCells>");
    }
    return xml.append("</worksheet>").toString();
  }

  private static void appendRow(
      StringBuilder xml, int number, List<RawCell> cells, SharedTexts texts) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int column = 0; column < cells.size(); column++) {
      RawCell cell = cells.get(column);
      if (cell.kind() != RawCell.Kind.BLANK) {
        appendCell(xml, columnName(column) + number, cell, texts);
      }
    }
    xml.append("</row>");
  }

  private static void appendCell(
      StringBuilder xml, String reference, RawCell cell, SharedTexts texts) {
    xml.append("<c r=\"").append(reference).append('"').append(attributes(cell)).append('>');
    if (!cell.formula().isEmpty()) {
      xml.append("<f>").append(SharedTexts.escape(cell.formula())).append("</f>");
    }
    String value = cell.value();
    switch (cell.kind()) {
      case SHARED_TEXT -> xml.append("<v>").append(texts.indexOf(value)).append("</v>");
      case INLINE_TEXT -> xml.append("<is>").append(SharedTexts.textElement(value)).append("</is>");
      default -> {
        // A formula without a cached result has no value element; a text result may be empty.
        if (!value.isEmpty() || cell.kind() == RawCell.Kind.TEXT_RESULT) {
          xml.append("<v>").append(SharedTexts.escape(value)).append("</v>");
        }
      }
    }
    xml.append("</c>");
  }

  private static String attributes(RawCell cell) {
    return switch (cell.kind()) {
      case SHARED_TEXT -> " t=\"s\"";
      case INLINE_TEXT -> " t=\"inlineStr\"";
      case TEXT_RESULT -> " t=\"str\"";
      case BOOLEAN -> " t=\"b\"";
      case ERROR -> " t=\"e\"";
      case DATE -> " s=\"1\"";
      case PERCENT -> " s=\"2\"";
      case NUMBER, BLANK -> "";
    };
  }

  /** Column 0 is A, 25 is Z, 26 is AA. */
  static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      name.insert(0, (char) ('A' + rest % 26));
    }
    return name.toString();
  }
}
