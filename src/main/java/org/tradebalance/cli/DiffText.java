package org.tradebalance.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.query.ChangedVerdict;
import org.tradebalance.query.DatasetRevisions;
import org.tradebalance.query.ReleaseDifference;
import org.tradebalance.query.RevisedFigure;
import org.tradebalance.query.RevisionConsequence;
import org.tradebalance.query.UsualRevisionSize;
import org.tradebalance.revision.Consequence;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Usd;

/** What was revised, for people. */
final class DiffText {

  private DiffText() {}

  static List<String> lines(ReleaseDifference difference, int limit) {
    List<String> lines = new ArrayList<>();
    for (DatasetRevisions comparison : difference.datasets()) {
      lines.add(
          comparison.dataset()
              + ", "
              + comparison.fromVintage()
              + " to "
              + comparison.toVintage()
              + ": "
              + counts(comparison.revisions()));
      revisions(comparison.revisions(), limit, lines);
      consequences(comparison.consequences(), limit, lines);
      usual(
          difference.usualRevisions().stream()
              .filter(size -> size.dataset().equals(comparison.dataset()))
              .toList(),
          limit,
          lines);
    }
    verdicts(difference.verdicts(), lines);
    return lines;
  }

  private static void verdicts(List<ChangedVerdict> changes, List<String> lines) {
    if (changes.isEmpty()) {
      return;
    }
    lines.add("published statements whose verdict changed:");
    for (ChangedVerdict change : changes) {
      lines.add(
          "  "
              + change.claimId()
              + " '"
              + change.text()
              + "': "
              + change.before().code()
              + " before, "
              + change.after().code()
              + " now");
      lines.add("      " + change.explanation());
    }
  }

  private static String counts(List<RevisedFigure> revisions) {
    SortedMap<Frequency, Long> counts =
        revisions.stream()
            .collect(
                Collectors.groupingBy(
                    RevisedFigure::frequency, TreeMap::new, Collectors.counting()));
    String parts =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().code())
            .collect(Collectors.joining(", "));
    return revisions.size() + " figures revised" + (parts.isEmpty() ? "" : " (" + parts + ")");
  }

  private static void revisions(List<RevisedFigure> revisions, int limit, List<String> lines) {
    if (revisions.isEmpty()) {
      return;
    }
    lines.add("  the largest changes:");
    Comparator<RevisedFigure> bySize =
        Comparator.comparing((RevisedFigure revision) -> size(revision)).reversed();
    revisions.stream()
        .sorted(bySize)
        .limit(limit)
        .forEach(
            revision ->
                lines.add(
                    "    "
                        + revision.series().text()
                        + " "
                        + revision.flow().code()
                        + " "
                        + revision.period()
                        + (revision.frequency() == Frequency.YEAR_TO_DATE ? " to date" : "")
                        + ": "
                        + revision.oldUsd()
                        + " to "
                        + revision.newUsd()
                        + " USD, "
                        + signed(revision.changeUsd())));
    more(revisions.size(), limit, lines);
  }

  private static void consequences(List<RevisionConsequence> all, int limit, List<String> lines) {
    for (Consequence.Kind kind : Consequence.Kind.values()) {
      List<RevisionConsequence> ofKind = all.stream().filter(each -> each.kind() == kind).toList();
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

  private static void usual(List<UsualRevisionSize> usual, int limit, List<String> lines) {
    if (usual.isEmpty()) {
      return;
    }
    lines.add(
        "  usual revision of the newest 12 months by the next release, "
            + usual.get(0).releases()
            + " releases:");
    usual.stream()
        .sorted(Comparator.comparing(UsualRevisionSize::meanAbsoluteUsd).reversed())
        .limit(limit)
        .forEach(
            size ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "    %s %s: mean %s USD, mean absolute %s USD (%s %%), bias %s, %d months",
                        size.series().text(),
                        size.flow().code(),
                        signed(size.meanUsd()),
                        size.meanAbsoluteUsd(),
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

  private static Usd size(RevisedFigure revision) {
    Usd change = revision.changeUsd();
    return change == null ? Usd.ZERO : change.abs();
  }

  private static String signed(@Nullable Usd change) {
    return change == null ? "no amount" : (change.signum() > 0 ? "+" : "") + change;
  }
}
