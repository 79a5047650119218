package org.tradebalance.publish.html;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One column for each period: up from zero for a surplus, down for a deficit. */
final class ColumnChart {

  private static final int HEIGHT = 250;
  private static final int LEFT = 52;
  private static final int TOP = 12;
  private static final int BOTTOM = 222;
  private static final double FILLED = 0.68;
  private static final int MOST_LABELS = 12;

  private ColumnChart() {}

  static void draw(Html html, Chart chart) {
    if (chart.isEmpty()) {
      return;
    }
    chart.open(html, HEIGHT);
    Axis axis = Axis.over(chart.all(), BOTTOM, TOP);
    Grid.across(html, axis, LEFT);
    int places = chart.labels().size();
    double slot = (double) (Chart.WIDTH - LEFT) / places;
    int every = (places + MOST_LABELS - 1) / MOST_LABELS;
    for (int at = 0; at < places; at++) {
      double left = LEFT + slot * at + slot * (1 - FILLED) / 2;
      column(html, axis, left, slot * FILLED, chart.lines().get(0).values().get(at));
      if ((places - 1 - at) % every == 0) {
        html.element(
            "text",
            chart.labels().get(at),
            "x",
            Chart.at(LEFT + slot * (at + 0.5)),
            "y",
            Integer.toString(HEIGHT - 8),
            "class",
            "label middle");
      }
    }
    chart.close(html);
  }

  private static void column(
      Html html, Axis axis, double left, double width, @Nullable BigDecimal value) {
    if (value == null) {
      return;
    }
    double zero = axis.at(BigDecimal.ZERO);
    double end = axis.at(value);
    html.empty(
        "rect",
        "x",
        Chart.at(left),
        "y",
        Chart.at(Math.min(zero, end)),
        "width",
        Chart.at(width),
        "height",
        Chart.at(Math.max(Math.abs(end - zero), 0.5)),
        "class",
        value.signum() < 0 ? "deficit" : "surplus");
  }
}
