package org.tradebalance.publish.html;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.revision.Revision;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.revision.RevisionSize;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** What releases changed of the ones before them. */
final class RevisionsSection {

  private static final int LARGEST = 10;

  private RevisionsSection() {}

  static void write(Html html, Brief brief) {
    RevisionReport report = brief.publication().revisions();
    if (report.revisions().isEmpty()) {
      html.element("p", "No figure was revised: there is one release of each dataset only.");
      return;
    }
    counts(html, report);
    largest(html, brief, report);
    sizes(html, brief, report);
    html.element("p", "All revisions and what follows from them are in revisions.csv.");
  }

  private static void counts(Html html, RevisionReport report) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Revision revision : report.revisions()) {
      String releases = revision.from() + " to " + revision.to();
      counts.merge(revision.key().series().dataset() + "\n" + releases, 1, Integer::sum);
    }
    Tables.open(html, "Revised figures", List.of("Dataset", "Releases"), List.of("Figures"));
    counts.forEach(
        (key, count) ->
            Tables.row(html, List.of(key.split("\n", -1)), List.of(Numbers.count(count))));
    Tables.close(html);
  }

  private static void largest(Html html, Brief brief, RevisionReport report) {
    Tables.open(
        html,
        "The largest revisions, USD million",
        List.of("Line", "Period", "Releases", "What follows"),
        List.of("Was", "Is", "Change"));
    report.revisions().stream()
        .filter(revision -> revision.change() != null)
        .sorted(Comparator.comparing(RevisionsSection::size).reversed())
        .limit(LARGEST)
        .forEach(
            revision ->
                Tables.row(
                    html,
                    List.of(
                        line(brief, revision.key().series(), revision.key().flow().code()),
                        Dates.full(revision.key().period()),
                        revision.from() + " to " + revision.to(),
                        revision.consequence()),
                    List.of(
                        million(revision.before().amount()),
                        million(revision.after().amount()),
                        million(revision.change()))));
    Tables.close(html);
  }

  private static void sizes(Html html, Brief brief, RevisionReport report) {
    List<RevisionSize> worlds =
        report.sizes().stream()
            .filter(size -> brief.book().worlds().contains(size.series()))
            .toList();
    if (worlds.isEmpty()) {
      return;
    }
    Tables.open(
        html,
        "Usual size of a revision, lines with the world, USD million",
        List.of("Line", "Tends"),
        List.of("Figures compared", "Mean", "Mean size", "Mean size, %"));
    for (RevisionSize size : worlds) {
      Tables.row(
          html,
          List.of(line(brief, size.series(), size.flow().code()), size.bias().code()),
          List.of(
              Numbers.count(size.observations()),
              million(size.mean()),
              million(size.meanAbsolute()),
              size.meanAbsolutePct() == null
                  ? Numbers.NONE
                  : Numbers.show(size.meanAbsolutePct(), 2)));
    }
    Tables.close(html);
  }

  private static String line(Brief brief, SeriesKey series, String flow) {
    return series.dataset()
        + ": "
        + flow
        + ", "
        + brief.name(series.reporter())
        + " with "
        + brief.name(series.partner())
        + (series.product().equals(SeriesKey.ALL_PRODUCTS) ? "" : ", " + series.product());
  }

  private static Usd size(Revision revision) {
    Usd change = revision.change();
    return change == null ? Usd.ZERO : change.abs();
  }

  private static String million(@Nullable Usd amount) {
    return AmountUnit.MILLION.show(amount);
  }
}
