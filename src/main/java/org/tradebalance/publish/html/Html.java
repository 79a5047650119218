package org.tradebalance.publish.html;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements that are both HTML and well-formed XML. Every text and attribute is escaped, so
 * that nothing from a file can become an element.
 */
final class Html {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  Html empty(String element, String... attributes) {
    start(element, attributes);
    out.append("/>");
    return this;
  }

  /** An element with a text. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /** A style sheet of ours; it holds nothing that comes from a file. */
  Html style(String css) {
    out.append("<style>").append(css).append("</style>");
    return this;
  }

  /** A new line, for those who read the source. */
  Html line() {
    out.append('\n');
    return this;
  }

  /**
   * The page.
   *
   * @throws IllegalStateException where an element is open
   */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return "<!DOCTYPE html>\n" + out;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int at = 0; at < attributes.length; at += 2) {
      out.append(' ').append(attributes[at]).append("=\"");
      escape(attributes[at + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isPrintable(c) ? c : '\uFFFD');
      }
    }
  }

  private static boolean isPrintable(char c) {
    return (c >= ' ' && c < '\uFFFE') || c == '\n' || c == '\t';
  }
}
