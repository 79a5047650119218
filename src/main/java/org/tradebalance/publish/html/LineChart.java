package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines over months; a missing month is a gap in its line.
 *
 * @param marks the months that there is room for, the newest first
 */
record LineChart(Chart chart, List<Axis.Gridline> grid, List<Mark> marks, List<Curve> curves) {

  static final int HEIGHT = 270;

  private static final int RIGHT = Chart.WIDTH - 10;
  private static final int TOP = 34;
  private static final int BOTTOM = 240;
  private static final int MOST_LABELS = 7;
  private static final int LEGEND_WIDTH = 142;

  /** A month below the drawing. */
  record Mark(String label, String place, boolean last) {}

  /**
   * A line.
   *
   * @param path as SVG writes it
   * @param legend where its entry in the legend begins
   */
  record Curve(String name, String path, int legend) {}

  static LineChart of(Chart chart) {
    Axis axis = Axis.over(chart.all(), BOTTOM, TOP);
    List<Curve> curves = new ArrayList<>();
    for (Chart.Values line : chart.lines()) {
      int legend = Chart.LEFT + curves.size() * LEGEND_WIDTH;
      curves.add(new Curve(line.name(), path(axis, line.values()), legend));
    }
    return new LineChart(chart, axis.gridlines(), marks(chart.labels()), curves);
  }

  private static List<Mark> marks(List<String> labels) {
    int places = labels.size();
    int every = (places + MOST_LABELS - 1) / MOST_LABELS;
    List<Mark> marks = new ArrayList<>();
    for (int at = places - 1; at >= 0; at -= every) {
      marks.add(new Mark(labels.get(at), Chart.at(x(at, places)), at == places - 1));
    }
    return marks;
  }

  private static String path(Axis axis, List<@Nullable BigDecimal> values) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int at = 0; at < values.size(); at++) {
      BigDecimal value = values.get(at);
      if (value != null) {
        path.append(drawing ? 'L' : 'M');
        path.append(Chart.at(x(at, values.size()))).append(' ').append(Chart.at(axis.at(value)));
      }
      drawing = value != null;
    }
    return path.toString();
  }

  private static double x(int at, int places) {
    return Chart.LEFT + (double) (RIGHT - Chart.LEFT) * at / Math.max(1, places - 1);
  }
}
