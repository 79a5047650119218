package org.tradebalance.publish.excel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.PartnerKind;

/**
 * A publication with what the sheets need to find their way in it.
 *
 * @param publication what is published
 * @param lines the world lines, in order
 * @param figures the metrics shown
 * @param main the line that the charts show: the first one with countries, else the first one; null
 *     where there is none
 */
record Summary(
    Publication publication, List<WorldSeries> lines, Figures figures, @Nullable WorldSeries main) {

  static Summary of(Publication publication) {
    List<WorldSeries> lines = WorldSeries.of(publication);
    WorldSeries main =
        lines.stream()
            .filter(
                line -> !publication.book().partners(line.world(), PartnerKind.COUNTRY).isEmpty())
            .findFirst()
            .orElse(lines.isEmpty() ? null : lines.get(0));
    return new Summary(publication, lines, Figures.of(publication.metrics(), lines), main);
  }

  /** Writes where the figures of the sheet come from. */
  void notes(Page page) {
    page.newRow();
    for (WorldSeries line : lines) {
      page.newRow().text(line.note(), page.styles().note);
    }
  }
}
