package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines over months; a missing month is a gap in its line. */
final class LineChart {

  private static final int HEIGHT = 270;
  private static final int LEFT = 52;
  private static final int RIGHT = Chart.WIDTH - 10;
  private static final int TOP = 34;
  private static final int BOTTOM = 240;
  private static final int MOST_LABELS = 7;
  private static final int LEGEND_WIDTH = 142;

  private final Html html;
  private final Chart chart;

  private LineChart(Html html, Chart chart) {
    this.html = html;
    this.chart = chart;
  }

  static void draw(Html html, Chart chart) {
    if (!chart.isEmpty()) {
      new LineChart(html, chart).draw();
    }
  }

  private void draw() {
    chart.open(html, HEIGHT);
    Axis axis = Axis.over(chart.all(), BOTTOM, TOP);
    Grid.across(html, axis, LEFT);
    labels();
    for (int line = 0; line < chart.lines().size(); line++) {
      String name = "line line" + line;
      html.empty("path", "d", path(axis, chart.lines().get(line).values()), "class", name);
      legend(line, name);
    }
    chart.close(html);
  }

  private void labels() {
    int places = chart.labels().size();
    int every = (places + MOST_LABELS - 1) / MOST_LABELS;
    for (int at = places - 1; at >= 0; at -= every) {
      html.element(
          "text",
          chart.labels().get(at),
          "x",
          Chart.at(x(at)),
          "y",
          Integer.toString(HEIGHT - 10),
          "class",
          at == places - 1 ? "label end" : "label middle");
    }
  }

  private void legend(int line, String name) {
    int left = LEFT + line * LEGEND_WIDTH;
    html.empty("path", "d", "M" + left + " 12h18", "class", name);
    html.element(
        "text",
        chart.lines().get(line).name(),
        "x",
        Integer.toString(left + 24),
        "y",
        "16",
        "class",
        "label");
  }

  private String path(Axis axis, List<@Nullable BigDecimal> values) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int at = 0; at < values.size(); at++) {
      BigDecimal value = values.get(at);
      if (value != null) {
        path.append(drawing ? 'L' : 'M');
        path.append(Chart.at(x(at))).append(' ').append(Chart.at(axis.at(value)));
      }
      drawing = value != null;
    }
    return path.toString();
  }

  private double x(int at) {
    int last = Math.max(1, chart.labels().size() - 1);
    return LEFT + (double) (RIGHT - LEFT) * at / last;
  }
}
