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
 * @param totals the series of the world, in order
 * @param figures the metrics shown
 * @param main the series that the charts show: the one that countries are compared in, else the
 *     first one; null where there is none
 */
record Summary(
    Publication publication,
    List<WorldSeries> totals,
    Figures figures,
    @Nullable WorldSeries main) {

  static Summary of(Publication publication) {
    List<WorldSeries> totals = WorldSeries.of(publication);
    WorldSeries partners = new LeadSeries(publication, totals).partners();
    WorldSeries main = partners != null || totals.isEmpty() ? partners : totals.get(0);
    return new Summary(publication, totals, Figures.of(publication.metrics(), totals), main);
  }

  /** Writes where the figures of the sheet come from. */
  void notes(Page page) {
    page.newRow();
    for (WorldSeries total : totals) {
      page.newRow().text(total.note(), page.styles().note);
    }
  }
}
