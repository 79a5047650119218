package org.tradebalance.publish.html;

import java.util.List;

/** Tables that scroll on a small screen and have a caption for those who only hear them. */
final class Tables {

  private Tables() {}

  /**
   * Begins a table and its body.
   *
   * @param texts the columns of text; the first one names the row
   * @param numbers the columns of numbers after them
   */
  static void open(Html html, String caption, List<String> texts, List<String> numbers) {
    html.open("div", "class", "scroll").open("table");
    html.element("caption", caption).open("thead").open("tr");
    texts.forEach(text -> html.element("th", text, "scope", "col"));
    numbers.forEach(text -> html.element("th", text, "scope", "col", "class", "n"));
    html.close().close().open("tbody").line();
  }

  /** A row: the first text is its heading. */
  static void row(Html html, List<String> texts, List<String> numbers) {
    html.open("tr").element("th", texts.get(0), "scope", "row");
    texts.subList(1, texts.size()).forEach(text -> html.element("td", text));
    numbers.forEach(number -> html.element("td", number, "class", css(number)));
    html.close().line();
  }

  /** Ends what {@link #open} began. */
  static void close(Html html) {
    html.close().close().close().line();
  }

  private static String css(String number) {
    return number.startsWith("\u2212") ? "n below" : "n";
  }
}
