package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One horizontal bar for each name, left of zero for what is below it. */
record BarChart(Chart chart, List<Bar> bars) {

  /** The height of a bar and of the gap below it. */
  static final int ROW = 24;

  /** Between a bar and its figure. */
  static final int GAP = 5;

  private static final int NAMES = 150;
  private static final int ROOM = 52;
  private static final int LONGEST_NAME = 22;

  /**
   * A bar with its name and figure.
   *
   * @param figureX the end of the figure of a deficit, the beginning of the one of a surplus
   */
  record Bar(
      String name,
      int top,
      boolean deficit,
      String left,
      String width,
      String figure,
      String figureX) {}

  static BarChart of(Chart chart) {
    boolean below = chart.all().stream().anyMatch(value -> value.signum() < 0);
    boolean above = chart.all().stream().anyMatch(value -> value.signum() > 0);
    Axis axis =
        Axis.over(chart.all(), NAMES + (below ? ROOM : 0), Chart.WIDTH - (above ? ROOM : GAP));
    List<Bar> bars = new ArrayList<>();
    for (int at = 0; at < chart.labels().size(); at++) {
      BigDecimal value = chart.first().get(at);
      if (value != null) {
        bars.add(bar(axis, shortened(chart.labels().get(at)), at * ROW, value));
      }
    }
    return new BarChart(chart, bars);
  }

  int height() {
    return chart.labels().size() * ROW + GAP;
  }

  private static Bar bar(Axis axis, String name, int top, BigDecimal value) {
    double end = axis.at(value);
    boolean deficit = value.signum() < 0;
    return new Bar(
        name,
        top,
        deficit,
        Chart.at(Math.min(axis.zero(), end)),
        Chart.at(axis.length(value)),
        Chart.shown(value),
        Chart.at(deficit ? end - GAP : end + GAP));
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
  }
}
