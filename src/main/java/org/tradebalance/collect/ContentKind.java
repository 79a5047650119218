package org.tradebalance.collect;

import org.tradebalance.trade.Coded;

/** What a body is, by its first bytes. */
public enum ContentKind implements Coded {
  /** Lines of text with separators. */
  CSV("csv", "a text table"),
  /** JSON. */
  JSON("json", "JSON"),
  /** XML that is no web page. */
  XML("xml", "XML"),
  /** An Open XML workbook. */
  XLSX("xlsx", "an Excel workbook"),
  /** A workbook of Excel before 2007. */
  XLS("xls", "an Excel workbook of before 2007"),
  /** A zip archive that is no workbook. */
  ZIP("zip", "a zip archive"),
  /** A gzip file. */
  GZ("gz", "a gzip file"),
  /** A web page; never what is expected. */
  HTML("html", "a web page (HTML)"),
  /** A PDF document; never what is expected. */
  PDF("pdf", "a PDF document"),
  /** Nothing at all; never what is expected. */
  EMPTY("empty", "empty"),
  /** Bytes that are no text; never what is expected. */
  OTHER("other", "of no known kind");

  private final String code;
  private final String words;

  ContentKind(String code, String words) {
    this.code = code;
    this.words = words;
  }

  @Override
  public String code() {
    return code;
  }

  /** What it is, for a message. */
  String words() {
    return words;
  }
}
