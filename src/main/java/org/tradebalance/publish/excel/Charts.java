package org.tradebalance.publish.excel;

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
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The charts of a sheet, one below the other. Values are in millions of US dollars. */
final class Charts {

  private static final int LEFT_COLUMN = 9;
  private static final int RIGHT_COLUMN = 18;
  private static final int ROWS = 16;

  private static final byte[] BLUE = {0x1F, 0x4E, 0x79};
  private static final byte[] ORANGE = {(byte) 0xC5, 0x5A, 0x11};

  private final XSSFSheet sheet;
  private int row;

  /** Charts of a sheet, from a row on. */
  Charts(XSSFSheet sheet, int firstRow) {
    this.sheet = sheet;
    this.row = firstRow;
  }

  /** Upright bars. */
  void columns(String title, Plot plot) {
    if (!plot.points().isEmpty()) {
      XSSFChart chart = chart(title);
      bars(chart, plot, BarDirection.COL, axis(chart, AxisPosition.BOTTOM), AxisPosition.LEFT);
    }
  }

  /** Lying bars, the first one on top. */
  void bars(String title, Plot plot) {
    if (!plot.points().isEmpty()) {
      XSSFChart chart = chart(title);
      XDDFCategoryAxis labels = axis(chart, AxisPosition.LEFT);
      labels.setOrientation(AxisOrientation.MAX_MIN);
      bars(chart, plot, BarDirection.BAR, labels, AxisPosition.BOTTOM);
    }
  }

  /** A thin line for the figures and a strong one for their average. */
  void lines(String title, Plot figures, Plot averages) {
    if (figures.points().isEmpty()) {
      return;
    }
    XSSFChart chart = chart(title);
    XDDFCategoryAxis labels = axis(chart, AxisPosition.BOTTOM);
    XDDFLineChartData data =
        (XDDFLineChartData)
            chart.createData(ChartTypes.LINE, labels, valueAxis(chart, AxisPosition.LEFT));
    data.setVaryColors(false);
    line(data, figures, "Month", ORANGE, 1.25);
    line(data, averages, "Average of three months", BLUE, 2.25);
    plot(chart, data);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
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

  private static void plot(XSSFChart chart, XDDFChartData data) {
    chart.plot(data);
    // Else the axis takes the format of the cells, red and with decimals.
    chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
  }

  private XSSFChart chart(String title) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, LEFT_COLUMN, row, RIGHT_COLUMN, row + ROWS);
    row += ROWS + 1;
    XSSFChart chart = drawing.createChart(anchor);
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    // Programs take a missing element for zeros in the gaps and for round corners.
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    chart.getFormattedTitle().getParagraph(0).addDefaultRunProperties().setFontSize(11d);
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
    axis.setTitle("USD million");
    XDDFLineProperties grid =
        new XDDFLineProperties(solid(new byte[] {(byte) 0xD9, (byte) 0xD9, (byte) 0xD9}));
    axis.getOrAddMajorGridProperties().setLineProperties(grid);
    return axis;
  }

  private static XDDFSolidFillProperties solid(byte[] colour) {
    return new XDDFSolidFillProperties(XDDFColor.from(colour));
  }
}
