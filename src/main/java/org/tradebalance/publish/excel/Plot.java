package org.tradebalance.publish.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Period;

/**
 * One series of a chart: the cells that it shows, and what they hold for programs that do not look
 * them up.
 *
 * @param sheet name of the sheet that holds the cells
 * @param firstRow row of the first point, from 0; the points stand in rows one after the other
 * @param labelColumn column of the labels, from 0
 * @param valueColumn column of the values, from 0
 * @param points labels and values in millions of dollars
 */
record Plot(String sheet, int firstRow, int labelColumn, int valueColumn, List<Point> points) {

  /** A label with its value; null leaves a gap. */
  record Point(String label, @Nullable BigDecimal value) {}

  /**
   * Only the last points, and of these only those without a gap to the newest one: a line would
   * join what lies before and after.
   */
  Plot last(int count) {
    int left = points.size();
    while (left > 0 && points.size() - left < count && follows(left)) {
      left--;
    }
    return new Plot(
        sheet, firstRow + left, labelColumn, valueColumn, points.subList(left, points.size()));
  }

  /** Whether the point before a place is the period before it. */
  private boolean follows(int place) {
    return place == points.size()
        || Period.parse(points.get(place - 1).label())
            .next()
            .equals(Period.parse(points.get(place).label()));
  }

  /** The values that are there. */
  Stream<BigDecimal> present() {
    return points.stream().map(Point::value).filter(Objects::nonNull);
  }

  XDDFCategoryDataSource labels() {
    return XDDFDataSourcesFactory.fromArray(
        points.stream().map(Point::label).toArray(String[]::new), range(labelColumn), labelColumn);
  }

  XDDFNumericalDataSource<BigDecimal> values() {
    return XDDFDataSourcesFactory.fromArray(
        points.stream().map(Point::value).toArray(BigDecimal[]::new),
        range(valueColumn),
        valueColumn);
  }

  private String range(int column) {
    int lastRow = firstRow + points.size() - 1;
    return new CellRangeAddress(firstRow, lastRow, column, column).formatAsString(sheet, true);
  }
}
