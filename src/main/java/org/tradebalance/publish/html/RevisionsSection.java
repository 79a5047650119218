package org.tradebalance.publish.html;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.revision.Revision;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.revision.RevisionSize;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * What releases changed of the ones before them.
 *
 * @param counts how many figures of which dataset each release changed
 * @param sizes how much releases usually change series with the world
 */
record RevisionsSection(
    SortedMap<String, SortedMap<String, Integer>> counts,
    List<Revision> largest,
    List<RevisionSize> sizes) {

  private static final int SHOWN = 10;

  /** Null where no figure was revised. */
  static @Nullable RevisionsSection of(Brief brief) {
    RevisionReport report = brief.publication().revisions();
    SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
    for (Revision revision : report.revisions()) {
      counts
          .computeIfAbsent(revision.key().series().dataset(), dataset -> new TreeMap<>())
          .merge(releases(revision), 1, Integer::sum);
    }
    return counts.isEmpty()
        ? null
        : new RevisionsSection(
            counts,
            report.revisions().stream()
                .filter(revision -> revision.change() != null)
                .filter(revision -> !isRemainder(brief, revision))
                .sorted(Comparator.comparing(RevisionsSection::size).reversed())
                .limit(SHOWN)
                .toList(),
            report.sizes().stream()
                .filter(size -> brief.book().worlds().contains(size.series()))
                .toList());
  }

  /**
   * What is left over when the countries of a release are taken away is another series where the
   * next release lists other countries: it does not revise the one before.
   */
  private static boolean isRemainder(Brief brief, Revision revision) {
    String partner = revision.key().series().partner();
    return brief.book().economy(partner).kind() == PartnerKind.RESIDUAL;
  }

  private static Usd size(Revision revision) {
    Usd change = revision.change();
    return change == null ? Usd.ZERO : change.abs();
  }

  static String releases(Revision revision) {
    return revision.from() + " to " + revision.to();
  }

  /** What a dataset is, in words. */
  static String dataset(Brief brief, String id) {
    Dataset dataset = brief.publication().datasets().get(id);
    return dataset == null ? id : dataset.title() + ", " + dataset.shortPublisher();
  }

  /** What was revised, in words; the adjustment sets apart two series that are revised together. */
  static String label(Brief brief, SeriesKey series, Flow flow) {
    Dataset dataset = brief.publication().datasets().get(series.dataset());
    String flowName =
        switch (flow) {
          case EXPORT -> "Exports";
          case IMPORT -> "Imports";
          case BALANCE -> "Balance";
        };
    return String.join(
        ", ",
        flowName + " of " + DisplayNames.of(series.item()).toLowerCase(Locale.ROOT),
        brief.name(series.reporter())
            + " with "
            + brief.name(series.partner())
            + (series.product().equals(SeriesKey.ALL_PRODUCTS)
                ? ""
                : ", " + brief.publication().products().of(series.product())),
        DisplayNames.of(series.adjustment()),
        dataset == null ? series.dataset() : dataset.shortPublisher());
  }
}
