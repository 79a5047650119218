package org.tradebalance.publish.excel;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The charts of a sheet, two beside each other. Values are in millions of US dollars. */
final class Charts {

  private static final String MILLIONS = "USD million";

  private static final int LEFT_COLUMN = 9;
  private static final int WIDTH = 8;
  private static final int ROWS = 18;
  private static final int BESIDE = 2;

  private static final byte[] BLUE = {0x1F, 0x4E, 0x79};
  private static final byte[] GREEN = {0x2E, 0x7D, 0x5B};
  private static final byte[] ORANGE = {(byte) 0xC5, 0x5A, 0x11};

  /**
   * What stands above a chart.
   *
   * @param title what it shows
   * @param source whose figures, of which release
   */
  record Caption(String title, String source) {}

  private final XSSFSheet sheet;
  private final int firstRow;
  private int drawn;

  /** Charts of a sheet, from a row on. */
  Charts(XSSFSheet sheet, int firstRow) {
    this.sheet = sheet;
    this.firstRow = firstRow;
  }

  /** Upright bars. */
  void columns(Caption caption, Plot plot) {
    if (!plot.points().isEmpty()) {
      XSSFChart chart = chart(caption);
      bars(chart, plot, BarDirection.COL, axis(chart, AxisPosition.BOTTOM), AxisPosition.LEFT);
    }
  }

  /** Lying bars, the first one on top. */
  void bars(Caption caption, Plot plot) {
    bars(caption, plot, MILLIONS);
  }

  /** Lying bars of another unit. */
  void bars(Caption caption, Plot plot, String unit) {
    if (!plot.points().isEmpty()) {
      XSSFChart chart = chart(caption);
      XDDFCategoryAxis labels = axis(chart, AxisPosition.LEFT);
      labels.setOrientation(AxisOrientation.MAX_MIN);
      bars(chart, plot, BarDirection.BAR, labels, AxisPosition.BOTTOM);
      chart.getAxes().stream()
          .filter(XDDFValueAxis.class::isInstance)
          .forEach(axis -> axis.setTitle(unit));
    }
  }

  /** A line for each of several plots, which have names. */
  void lines(Caption caption, Map<String, Plot> plots) {
    if (plots.values().stream().allMatch(plot -> plot.points().isEmpty())) {
      return;
    }
    XSSFChart chart = chart(caption);
    XDDFCategoryAxis labels = axis(chart, AxisPosition.BOTTOM);
    XDDFLineChartData data =
        (XDDFLineChartData)
            chart.createData(ChartTypes.LINE, labels, valueAxis(chart, AxisPosition.LEFT));
    data.setVaryColors(false);
    Iterator<byte[]> colours = List.of(BLUE, ORANGE, GREEN).iterator();
    plots.forEach((name, plot) -> line(data, plot, name, colours.next(), 2));
    plot(chart, data);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
  }

  /** A thin line for the figures and a strong one for their average. */
  void lines(Caption caption, Plot figures, Plot averages) {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put("Average of three months", averages);
    plots.put("Month", figures);
    if (!figures.points().isEmpty()) {
      lines(caption, plots);
    }
  }

  private static void line(
      XDDFLineChartData data, Plot plot, String name, byte[] colour, double points) {
    var series = (XDDFLineChartData.Series) data.addSeries(plot.labels(), plot.values());
    series.setTitle(name);
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.NONE);
    XDDFLineProperties line = new XDDFLineProperties(solid(colour));
    line.setWidth(points);
    series.setLineProperties(line);
  }

  private static void bars(
      XSSFChart chart,
      Plot plot,
      BarDirection direction,
      XDDFCategoryAxis labels,
      AxisPosition valuePosition) {
    XDDFValueAxis values = valueAxis(chart, valuePosition);
    beginAtZero(values, plot);
    // Else the first and the last bar are cut in half.
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    if (direction == BarDirection.BAR) {
      // The order of the labels is turned round, and the far end is the lower one.
      values.setCrosses(AxisCrosses.MAX);
    }
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, values);
    data.setBarDirection(direction);
    data.setVaryColors(false);
    data.setGapWidth(60);
    XDDFBarChartData.Series series =
        (XDDFBarChartData.Series) data.addSeries(plot.labels(), plot.values());
    series.setTitle("Balance");
    series.setFillProperties(solid(BLUE));
    // Else negative bars are drawn in white.
    series.setInvertIfNegative(false);
    plot(chart, data);
  }

  /** A bar is as long as what it stands for only if it begins at zero. */
  private static void beginAtZero(XDDFValueAxis values, Plot plot) {
    if (plot.present().allMatch(value -> value.signum() >= 0)) {
      values.setMinimum(0);
    } else if (plot.present().allMatch(value -> value.signum() <= 0)) {
      values.setMaximum(0);
    }
  }

  private static void plot(XSSFChart chart, XDDFChartData data) {
    chart.plot(data);
    // Else the axis takes the format of the cells, red and with decimals.
    chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
  }

  private XSSFChart chart(Caption caption) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int left = LEFT_COLUMN + drawn % BESIDE * (WIDTH + 1);
    int row = firstRow + drawn / BESIDE * (ROWS + 1);
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, left, row, left + WIDTH, row + ROWS);
    drawn++;
    XSSFChart chart = drawing.createChart(anchor);
    chart.setTitleText(caption.title());
    chart.setTitleOverlay(false);
    // Programs take a missing element for zeros in the gaps and for round corners.
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    XDDFTextBody title = chart.getFormattedTitle();
    title.getParagraph(0).addDefaultRunProperties().setFontSize(11d);
    // A chart has no place of its own for it, and is copied without the cells around.
    XDDFTextParagraph source = title.addNewParagraph();
    XDDFTextRun text = source.appendRegularRun("Source: " + caption.source());
    text.setFontSize(8d);
    text.setBold(false);
    return chart;
  }

  private static XDDFCategoryAxis axis(XSSFChart chart, AxisPosition position) {
    XDDFCategoryAxis axis = chart.createCategoryAxis(position);
    // Beside the plot; at the axis itself, negative bars would lie over them.
    axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
    axis.setMajorTickMark(AxisTickMark.NONE);
    return axis;
  }

  private static XDDFValueAxis valueAxis(XSSFChart chart, AxisPosition position) {
    XDDFValueAxis axis = chart.createValueAxis(position);
    axis.setCrosses(AxisCrosses.AUTO_ZERO);
    axis.setNumberFormat("#,##0");
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.setTitle(MILLIONS);
    XDDFLineProperties grid =
        new XDDFLineProperties(solid(new byte[] {(byte) 0xD9, (byte) 0xD9, (byte) 0xD9}));
    axis.getOrAddMajorGridProperties().setLineProperties(grid);
    return axis;
  }

  private static XDDFSolidFillProperties solid(byte[] colour) {
    return new XDDFSolidFillProperties(XDDFColor.from(colour));
  }
}
