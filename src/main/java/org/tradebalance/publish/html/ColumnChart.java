package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column for each period: up from zero for a surplus, down for a deficit. */
record ColumnChart(Chart chart, List<Axis.Gridline> grid, List<Slot> slots) {

  static final int HEIGHT = 250;

  private static final int TOP = 12;
  private static final int BOTTOM = 222;
  private static final double FILLED = 0.68;
  private static final int MOST_LABELS = 12;

  /**
   * The place of a period.
   *
   * @param bar null where the period has no value
   * @param label null where there is no room for it
   */
  record Slot(@Nullable Rect bar, @Nullable String label, String middle) {}

  /** A column on the drawing. */
  record Rect(boolean deficit, String left, String top, String width, String height) {}

  static ColumnChart of(Chart chart) {
    Axis axis = Axis.over(chart.all(), BOTTOM, TOP);
    int places = chart.labels().size();
    double width = (double) (Chart.WIDTH - Chart.LEFT) / places;
    int every = (places + MOST_LABELS - 1) / MOST_LABELS;
    List<Slot> slots = new ArrayList<>();
    for (int at = 0; at < places; at++) {
      BigDecimal value = chart.first().get(at);
      double left = Chart.LEFT + width * at + width * (1 - FILLED) / 2;
      slots.add(
          new Slot(
              value == null ? null : rect(axis, left, width * FILLED, value),
              (places - 1 - at) % every == 0 ? chart.labels().get(at) : null,
              Chart.at(Chart.LEFT + width * (at + 0.5))));
    }
    return new ColumnChart(chart, axis.gridlines(), slots);
  }

  private static Rect rect(Axis axis, double left, double width, BigDecimal value) {
    return new Rect(
        value.signum() < 0,
        Chart.at(left),
        Chart.at(Math.min(axis.zero(), axis.at(value))),
        Chart.at(width),
        Chart.at(axis.length(value)));
  }
}
