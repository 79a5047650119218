package org.tradebalance.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Issues by cause: what is wrong in a thousand rows is told once, with how often and where. A cause
 * is a code in one sheet of one file, whatever the values are. The order in which issues are added
 * does not matter.
 */
public final class IssueSummary {

  private static final int VALUES_SHOWN = 3;
  private static final int VALUES_COUNTED = 1_000;

  private static final Comparator<Issue> BY_PLACE =
      Comparator.<Issue>comparingInt(issue -> issue.location().row())
          .thenComparingInt(issue -> issue.location().column().length())
          .thenComparing(issue -> issue.location().column());

  private record Cause(String file, String sheet, IssueCode code) {}

  private static final Comparator<Cause> BY_FILE =
      Comparator.comparing(Cause::file).thenComparing(Cause::sheet).thenComparing(Cause::code);

  private final Map<Cause, Occurrences> causes = new TreeMap<>(BY_FILE);

  /** Adds one that was found. */
  public void add(Issue issue) {
    Location place = issue.location();
    causes
        .computeIfAbsent(
            new Cause(place.file(), place.sheet(), issue.code()), cause -> new Occurrences(issue))
        .add(issue);
  }

  /** One line for each cause, by file, sheet and code. */
  public List<String> messages() {
    return causes.values().stream().map(Occurrences::message).toList();
  }

  /** Where one cause was found. */
  private static final class Occurrences {

    private Issue first;
    private Issue last;
    private long count;
    private final Set<String> values = new HashSet<>();

    Occurrences(Issue issue) {
      first = issue;
      last = issue;
    }

    void add(Issue issue) {
      count++;
      if (BY_PLACE.compare(issue, first) < 0) {
        first = issue;
      }
      if (BY_PLACE.compare(issue, last) > 0) {
        last = issue;
      }
      if (!issue.rawValue().isEmpty() && values.size() < VALUES_COUNTED) {
        values.add(issue.rawValue());
      }
    }

    String message() {
      if (count == 1) {
        return first.toString();
      }
      Location end = last.location();
      StringBuilder text = new StringBuilder(first.location().toString());
      if (end.row() > 0 && !end.equals(first.location())) {
        text.append(" to R").append(end.row());
        if (!end.column().isEmpty()) {
          text.append(':').append(end.column());
        }
      }
      text.append(", ").append(count).append(" times: ").append(first.message());
      List<String> others = new ArrayList<>(values);
      others.remove(first.rawValue());
      if (!others.isEmpty()) {
        text.append("; also ").append(shown(others));
      }
      return text.append(" [").append(first.code().id()).append(']').toString();
    }

    private static String shown(List<String> others) {
      List<String> sorted = others.stream().sorted().map(VisibleText::of).toList();
      if (sorted.size() <= VALUES_SHOWN) {
        return String.join(", ", sorted);
      }
      int more = sorted.size() - VALUES_SHOWN;
      return String.join(", ", sorted.subList(0, VALUES_SHOWN))
          + " and "
          + (sorted.size() >= VALUES_COUNTED - 1 ? "many" : String.valueOf(more))
          + " more";
    }
  }
}
