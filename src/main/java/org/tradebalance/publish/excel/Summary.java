package org.tradebalance.publish.excel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Edition;
import org.tradebalance.publish.WorldLine;
import org.tradebalance.trade.PartnerKind;

/**
 * An edition with what the sheets need to find their way in it.
 *
 * @param edition what is published
 * @param lines the world lines, in order
 * @param figures the measures shown
 * @param main the line that the charts show: the first one with countries, else the first one; null
 *     where there is none
 */
record Summary(Edition edition, List<WorldLine> lines, Figures figures, @Nullable WorldLine main) {

  static Summary of(Edition edition) {
    List<WorldLine> lines = WorldLine.of(edition);
    WorldLine main =
        lines.stream()
            .filter(line -> !edition.book().partners(line.world(), PartnerKind.COUNTRY).isEmpty())
            .findFirst()
            .orElse(lines.isEmpty() ? null : lines.get(0));
    return new Summary(edition, lines, Figures.of(edition.metrics(), lines), main);
  }

  /** Writes where the figures of the sheet come from. */
  void notes(Page page) {
    page.newRow();
    for (WorldLine line : lines) {
      page.newRow().text(line.note(), page.styles().note);
    }
  }
}
