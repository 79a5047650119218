package org.tradebalance.publish.html;

import java.util.List;
import org.tradebalance.publish.WorldSeries;

/** How to read the figures, and which series there are. */
final class MethodSection {

  private static final int SHOWN = 40;

  private static final List<String> NOTES =
      List.of(
          "Balance is exports less imports: a deficit is below zero. A side that is missing makes"
              + " the balance missing, never zero.",
          "Amounts are exact from the file to the outputs; this page rounds them to one decimal,"
              + " half up, for reading only.",
          "Figures of different datasets, bases and adjustments are never mixed in one balance."
              + " Only countries are summed; groups such as the EU are shown beside them.",
          "A change of a balance in percent is one of its size. Where the sign changes there is no"
              + " percentage.",
          "A period with missing months is left out of comparisons.",
          "Definitions, formulas and sources of every metric are in dictionary.md; every figure"
              + " can be traced to its cell with the verb explain.");

  private MethodSection() {}

  static void write(Html html, Brief brief) {
    html.open("ul");
    NOTES.forEach(note -> html.element("li", note));
    html.close();
    List<WorldSeries> lines = brief.lines();
    Tables.open(
        html,
        "Series with the world"
            + (lines.size() > SHOWN ? "; " + SHOWN + " of " + lines.size() : ""),
        List.of("Line", "Source", "Vintage", "Latest month", "Latest year"),
        List.of());
    for (WorldSeries line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
      Tables.row(
          html,
          List.of(
              line.label(),
              line.source(),
              line.vintage(),
              line.month() == null ? "" : Dates.full(line.month()),
              line.year() == null ? "" : Dates.full(line.year())),
          List.of());
    }
    Tables.close(html);
    if (lines.size() > SHOWN) {
      html.element("p", "The others are in periodic_balance.csv.");
    }
  }
}
