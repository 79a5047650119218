package org.tradebalance.publish.html;

import java.math.BigDecimal;

/** The lines behind a chart, with their values. */
final class Grid {

  private static final int GAP = 6;
  private static final int HALF_A_LETTER = 4;

  private Grid() {}

  /** Lines from left to right, one for each tick. */
  static void across(Html html, Axis axis, int left) {
    for (BigDecimal tick : axis.ticks()) {
      String place = Chart.at(axis.at(tick));
      html.empty(
          "line",
          "x1",
          Integer.toString(left),
          "x2",
          Integer.toString(Chart.WIDTH),
          "y1",
          place,
          "y2",
          place,
          "class",
          tick.signum() == 0 ? "zero" : "grid");
      html.element(
          "text",
          Numbers.show(tick, axis.decimals()),
          "x",
          Integer.toString(left - GAP),
          "y",
          Chart.at(axis.at(tick) + HALF_A_LETTER),
          "class",
          "label end");
    }
  }
}
