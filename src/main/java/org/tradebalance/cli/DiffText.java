package org.tradebalance.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.Judgement;
import org.tradebalance.job.RevisionHistory.Difference;
import org.tradebalance.job.VerdictChange;
import org.tradebalance.revision.Comparison;
import org.tradebalance.revision.Consequence;
import org.tradebalance.revision.Revision;
import org.tradebalance.revision.RevisionSize;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** What was revised, for people. */
final class DiffText {

  private DiffText() {}

  static List<String> lines(Difference difference, int limit) {
    List<String> lines = new ArrayList<>();
    for (Comparison comparison : difference.comparisons()) {
      lines.add(
          comparison.dataset()
              + ", "
              + comparison.from()
              + " to "
              + comparison.to()
              + ": "
              + counts(comparison.revisions()));
      revisions(comparison.revisions(), limit, lines);
      consequences(comparison.consequences(), limit, lines);
      usual(
          difference.usual().stream()
              .filter(size -> size.series().dataset().equals(comparison.dataset()))
              .toList(),
          limit,
          lines);
    }
    verdicts(difference.verdicts(), lines);
    return lines;
  }

  private static void verdicts(List<VerdictChange> changes, List<String> lines) {
    if (changes.isEmpty()) {
      return;
    }
    lines.add("published statements whose verdict changed:");
    for (VerdictChange change : changes) {
      Judgement after = change.after();
      lines.add(
          "  "
              + after.claim().id()
              + " '"
              + after.claim().text()
              + "': "
              + change.before().verdict().code()
              + " before, "
              + after.verdict().code()
              + " now");
      lines.add("      " + after.explanation());
    }
  }

  private static String counts(List<Revision> revisions) {
    SortedMap<Frequency, Long> counts =
        revisions.stream()
            .collect(
                Collectors.groupingBy(
                    revision -> revision.key().period().frequency(),
                    TreeMap::new,
                    Collectors.counting()));
    String parts =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().code())
            .collect(Collectors.joining(", "));
    return revisions.size() + " figures revised" + (parts.isEmpty() ? "" : " (" + parts + ")");
  }

  private static void revisions(List<Revision> revisions, int limit, List<String> lines) {
    if (revisions.isEmpty()) {
      return;
    }
    lines.add("  the largest changes:");
    Comparator<Revision> bySize =
        Comparator.comparing((Revision revision) -> size(revision)).reversed();
    revisions.stream()
        .sorted(bySize)
        .limit(limit)
        .forEach(
            revision ->
                lines.add(
                    "    "
                        + name(revision.key().series())
                        + " "
                        + revision.key().flow().code()
                        + " "
                        + revision.key().period()
                        + (revision.key().period().frequency() == Frequency.YEAR_TO_DATE
                            ? " to date"
                            : "")
                        + ": "
                        + revision.before().amount()
                        + " to "
                        + revision.after().amount()
                        + " USD, "
                        + signed(revision.change())));
    more(revisions.size(), limit, lines);
  }

  private static void consequences(List<Consequence> all, int limit, List<String> lines) {
    for (Consequence.Kind kind : Consequence.Kind.values()) {
      List<Consequence> ofKind = all.stream().filter(each -> each.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        lines.add("  " + title(kind) + " (" + ofKind.size() + "):");
        ofKind.stream().limit(limit).forEach(each -> lines.add("    " + each.text()));
        more(ofKind.size(), limit, lines);
      }
    }
  }

  private static String title(Consequence.Kind kind) {
    return switch (kind) {
      case SIGN -> "signs that flipped";
      case RANK -> "ranks that changed hands";
      case RECORD -> "records that moved";
    };
  }

  private static void usual(List<RevisionSize> usual, int limit, List<String> lines) {
    if (usual.isEmpty()) {
      return;
    }
    lines.add(
        "  usual revision of the newest 12 months by the next release, "
            + usual.get(0).releases()
            + " releases:");
    usual.stream()
        .sorted(Comparator.comparing(RevisionSize::meanAbsolute).reversed())
        .limit(limit)
        .forEach(
            size ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "    %s %s: mean %s USD, mean absolute %s USD (%s %%), bias %s, %d months",
                        name(size.series()),
                        size.flow().code(),
                        signed(size.mean()),
                        size.meanAbsolute(),
                        size.meanAbsolutePct(),
                        size.bias().code(),
                        size.observations())));
    more(usual.size(), limit, lines);
  }

  private static void more(int all, int limit, List<String> lines) {
    if (all > limit) {
      lines.add("    and " + (all - limit) + " more: --limit 0, or --json");
    }
  }

  /** What tells the line from others of its dataset. */
  private static String name(SeriesKey series) {
    String product = series.product().equals(SeriesKey.ALL_PRODUCTS) ? "" : " " + series.product();
    return series.partner()
        + " "
        + series.item().code()
        + product
        + " "
        + series.adjustment().code();
  }

  private static Usd size(Revision revision) {
    Usd change = revision.change();
    return change == null ? Usd.ZERO : change.abs();
  }

  private static String signed(@Nullable Usd change) {
    return change == null ? "no amount" : (change.signum() > 0 ? "+" : "") + change;
  }
}
