package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One horizontal bar for each name, left of zero for what is below it. */
final class BarChart {

  private static final int ROW = 24;
  private static final int BAR = 15;
  private static final int NAMES = 150;
  private static final int ROOM = 52;
  private static final int LONGEST_NAME = 22;
  private static final int BASELINE = 12;
  private static final int GAP = 5;

  private BarChart() {}

  static void draw(Html html, Chart chart) {
    if (chart.isEmpty()) {
      return;
    }
    List<@Nullable BigDecimal> values = chart.lines().get(0).values();
    boolean below = chart.all().stream().anyMatch(value -> value.signum() < 0);
    boolean above = chart.all().stream().anyMatch(value -> value.signum() > 0);
    chart.open(html, chart.labels().size() * ROW + GAP);
    Axis axis =
        Axis.over(chart.all(), NAMES + (below ? ROOM : 0), Chart.WIDTH - (above ? ROOM : GAP));
    for (int at = 0; at < values.size(); at++) {
      BigDecimal value = values.get(at);
      html.element(
          "text",
          shortened(chart.labels().get(at)),
          "x",
          "0",
          "y",
          Integer.toString(at * ROW + BASELINE + 2),
          "class",
          "label");
      if (value != null) {
        bar(html, axis, at * ROW, value);
      }
    }
    chart.close(html);
  }

  private static void bar(Html html, Axis axis, int top, BigDecimal value) {
    double zero = axis.at(BigDecimal.ZERO);
    double end = axis.at(value);
    boolean deficit = value.signum() < 0;
    html.empty(
        "rect",
        "x",
        Chart.at(Math.min(zero, end)),
        "y",
        Integer.toString(top),
        "width",
        Chart.at(Math.max(Math.abs(end - zero), 0.5)),
        "height",
        Integer.toString(BAR),
        "class",
        deficit ? "deficit" : "surplus");
    html.element(
        "text",
        Chart.shown(value),
        "x",
        Chart.at(deficit ? end - GAP : end + GAP),
        "y",
        Integer.toString(top + BASELINE),
        "class",
        deficit ? "label end" : "label");
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
  }
}
