package org.tradebalance.publish.excel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.LeadSeries;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.WorldSeries;

/**
 * A publication with what the sheets need to find their way in it.
 *
 * @param publication what is published
 * @param totals the series of the world, as {@link LeadSeries#inOrder} has them
 * @param figures the metrics shown
 * @param lead the series that the workbook begins with; null where there is none
 * @param main the series that countries are compared in, else the first one; null where there is
 *     none
 */
record Summary(
    Publication publication,
    List<WorldSeries> totals,
    Figures figures,
    @Nullable WorldSeries lead,
    @Nullable WorldSeries main) {

  private static final int MARGIN = 4;

  static Summary of(Publication publication) {
    LeadSeries series = new LeadSeries(publication, WorldSeries.of(publication));
    List<WorldSeries> totals = series.inOrder();
    WorldSeries lead = totals.isEmpty() ? null : totals.get(0);
    WorldSeries partners = series.partners();
    return new Summary(
        publication,
        totals,
        Figures.of(publication.metrics(), totals),
        lead,
        partners == null ? lead : partners);
  }

  /** The width of a column that holds the names of series, so that none is cut. */
  int statisticsWidth() {
    return totals.stream().mapToInt(total -> total.label().length()).max().orElse(0) + MARGIN;
  }

  /** The reporter that the workbook begins with. */
  String home() {
    return lead == null ? publication.home() : lead.world().reporter();
  }

  /** The series of a reporter, in order. */
  List<WorldSeries> of(String reporter) {
    return totals.stream().filter(total -> total.world().reporter().equals(reporter)).toList();
  }

  /** Writes where the figures of the sheet come from. */
  void notes(Page page) {
    page.newRow();
    for (WorldSeries total : totals) {
      page.newRow().text(total.note(), page.styles().note);
    }
  }
}
