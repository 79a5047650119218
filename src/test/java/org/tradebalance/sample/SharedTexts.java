package org.tradebalance.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** The table of shared strings: each text once, in the order of first use. */
final class SharedTexts {
  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private int uses;

  int indexOf(String text) {
    uses++;
    Integer known = indexes.putIfAbsent(text, indexes.size());
    return known == null ? indexes.size() - 1 : known;
  }

  String toXml() {
    StringBuilder xml = new StringBuilder(RawWorkbook.XML_DECLARATION);
    xml.append("<sst xmlns=\"").append(RawWorkbook.MAIN_NAMESPACE);
    xml.append("\" count=\"").append(uses);
    xml.append("\" uniqueCount=\"").append(indexes.size()).append("\">");
    for (String text : indexes.keySet()) {
      xml.append("<si>").append(textElement(text)).append("</si>");
    }
    return xml.append("</sst>").toString();
  }

  static String textElement(String text) {
    if (text.isEmpty()) {
      return "<t/>";
    }
    // Without the attribute readers may drop the blanks and line breaks at the edges.
    String space = text.equals(text.strip()) ? "" : " xml:space=\"preserve\"";
    return "<t" + space + ">" + escape(text) + "</t>";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
