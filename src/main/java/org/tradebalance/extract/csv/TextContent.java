package org.tradebalance.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * Tells by its beginning what a text is, whatever it is called: a CSV, the table that an API gives
 * as JSON or XML, or a page or an answer that holds no table and was saved under the name of one.
 */
public final class TextContent {

  private static final int START = 1 << 13;
  private static final int SHOWN = 80;

  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "(?is)(<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*(<!doctype\\s+html|<(html|head|body|title|meta|script"
              + "|style|link|table|div|span|center|font|pre|br|p|h\\d)[\\s>/]).*");
  private static final Pattern PAGE_TITLE =
      Pattern.compile("(?is)<title[^>]*>\\s*(.*?)\\s*</title>");
  private static final Pattern TABLE = Pattern.compile("(?i)<table[\\s>]");
  private static final Pattern XML = Pattern.compile("(?s)<([?!]|[A-Za-z_][\\w.:-]*[\\s/>]).*");
  private static final Pattern TABLE_OF_JSON =
      Pattern.compile("(?s)\\[\\s*\\[\\s*(\"|\\]|null|-?\\d).*");
  private static final Pattern JSON =
      Pattern.compile("(?s)(\\{\\s*(\"|\\}|$)|\\[\\s*(\\{|\\[|\\]|\"|$)).*");

  private TextContent() {}

  /**
   * The extract that a text is.
   *
   * @param csv the text, as a CSV
   * @param name path of the file below the input folder, for messages
   * @throws RefusedFileException where it holds no table, saying what it is
   */
  public static Extract of(CsvExtract csv, String name) throws IOException, RefusedFileException {
    String start = start(csv.bytes());
    if (WEB_PAGE.matcher(start).matches()) {
      throw refused(
          name,
          "a web page" + title(start),
          "open it in a browser to see what it says, and download the data again"
              + (TABLE.matcher(start).find() ? "; a table in it may be offered as text, too" : ""));
    }
    if (XML.matcher(start).matches()) {
      if (start.contains(XmlItemsExtract.START)) {
        return new XmlItemsExtract(csv.bytes(), name);
      }
      throw xml(name, start);
    }
    if (TABLE_OF_JSON.matcher(start).matches()) {
      return new JsonExtract(csv.bytes(), name);
    }
    if (JsonRecordsExtract.START.matcher(start).matches()) {
      return new JsonRecordsExtract(csv.bytes(), name);
    }
    if (JSON.matcher(start).matches()) {
      throw refused(
          name,
          "JSON that begins " + shown(start),
          "where it tells an error, ask again; else ask for the data as CSV");
    }
    return csv;
  }

  private static RefusedFileException xml(String name, String start) {
    if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return refused(
          name, "a workbook of the kind XML Spreadsheet 2003", "open it and save it as .xlsx");
    }
    if (start.contains("sdmx.org/resources/sdmxml")) {
      return refused(name, "a message in SDMX-ML", "ask the same service for SDMX-CSV");
    }
    return refused(
        name,
        "XML that begins " + shown(start),
        "where it tells an error, ask again; else ask for the data as CSV or .xlsx");
  }

  private static String title(String start) {
    Matcher title = PAGE_TITLE.matcher(start);
    return title.find() && !title.group(1).isBlank() ? " titled " + shown(title.group(1)) : "";
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ");
    return "'" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + "'";
  }

  /** The first characters that can be seen. */
  private static String start(Bytes bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] start = in.readNBytes(START);
      Charset wide = TextEncoding.wide(Arrays.copyOf(start, Math.min(2, start.length)));
      return new String(start, wide == null ? StandardCharsets.UTF_8 : wide)
          .replace("\uFEFF", "")
          .strip();
    }
  }

  private static RefusedFileException refused(String name, String what, String then) {
    return new RefusedFileException(Issue.ofFile(IssueCode.NO_TABLE, name, what, then));
  }
}
