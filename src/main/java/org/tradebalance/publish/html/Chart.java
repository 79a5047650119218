package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows. It is drawn as SVG with a title and a description, and its figures are beside
 * it as a table.
 *
 * @param id names it on the page
 * @param unit the unit of its values
 * @param labels one for each place
 * @param lines the values, in the order of the labels; a missing one is null
 */
record Chart(String id, String unit, List<String> labels, List<Values> lines) {

  /** The width of every chart: small enough that its text is readable on a phone. */
  static final int WIDTH = 480;

  /** Where the drawing begins in charts that have the figures of a scale left of it. */
  static final int LEFT = 52;

  /** A named row of values. */
  record Values(String name, List<@Nullable BigDecimal> values) {}

  /** Whether there is anything to draw. */
  boolean isEmpty() {
    return labels.isEmpty() || all().isEmpty();
  }

  List<BigDecimal> all() {
    return lines.stream().flatMap(line -> line.values.stream()).filter(Objects::nonNull).toList();
  }

  /** The values that bars and columns are drawn of. */
  List<@Nullable BigDecimal> first() {
    return lines.get(0).values;
  }

  /** What a screen reader says of the drawing. */
  String description() {
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
