package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows. It is drawn as SVG with a title and a description, and its figures are beside
 * it as a table.
 *
 * @param id names it on the page
 * @param title what is shown, with its unit
 * @param source line, basis, adjustment and vintage
 * @param labels one for each place
 * @param lines the values, in the order of the labels; a missing one is null
 */
record Chart(String id, String title, String source, List<String> labels, List<Values> lines) {

  /** The width of every chart: small enough that its text is readable on a phone. */
  static final int WIDTH = 480;

  /** A named row of values. */
  record Values(String name, List<@Nullable BigDecimal> values) {}

  /** Whether there is anything to draw. */
  boolean isEmpty() {
    return labels.isEmpty() || all().isEmpty();
  }

  List<BigDecimal> all() {
    return lines.stream().flatMap(line -> line.values.stream()).filter(v -> v != null).toList();
  }

  /** Opens figure and drawing, with what a screen reader says of it. */
  void open(Html html, int height) {
    html.open("figure", "class", "chart", "id", id);
    html.element("figcaption", title);
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-desc",
        "xmlns",
        "http://www.w3.org/2000/svg");
    html.element("title", title, "id", id + "-title");
    html.element("desc", description(), "id", id + "-desc");
  }

  /** Closes the drawing and adds the table of its figures. */
  void close(Html html) {
    html.close();
    html.open("details").element("summary", "The figures of this chart as a table");
    html.open("div", "class", "scroll").open("table");
    html.element("caption", title);
    html.open("thead").open("tr").element("th", "", "scope", "col");
    lines.forEach(line -> html.element("th", line.name, "scope", "col", "class", "n"));
    html.close().close().open("tbody");
    for (int at = 0; at < labels.size(); at++) {
      html.open("tr").element("th", labels.get(at), "scope", "row");
      for (Values line : lines) {
        html.element("td", shown(line.values.get(at)), "class", "n");
      }
      html.close();
    }
    html.close().close().close().close();
    html.element("p", source, "class", "source").close().line();
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    for (Values line : lines) {
      int last = labels.size() - 1;
      text.append(line.name).append(": ");
      text.append(labels.get(0)).append(' ').append(shown(line.values.get(0)));
      if (last > 0) {
        text.append(", ").append(labels.get(last)).append(' ').append(shown(line.values.get(last)));
      }
      text.append(". ");
    }
    return text + "All figures are in the table below the chart.";
  }

  static String shown(@Nullable BigDecimal value) {
    return value == null ? Numbers.NONE : Numbers.show(value, 1);
  }

  /** A place on the drawing. */
  static String at(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }
}
