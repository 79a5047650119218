package org.tradebalance.store.ledger;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Severity;

/** What somebody should look at, as the account of a file keeps it. */
public final class IssueText {

  /** As long as the column. */
  private static final int LONGEST = 4000;

  private IssueText() {}

  /** Issues in one text, notes last; null where there are none. */
  public static @Nullable String of(Stream<Issue> issues) {
    String text =
        issues
            .sorted(Comparator.comparing(issue -> issue.code().severity() == Severity.NOTE))
            .map(IssueText::of)
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
  }

  private static String of(Issue issue) {
    String sheet = issue.location().sheet();
    String place = sheet.isEmpty() ? "" : "sheet " + sheet + ": ";
    return place + issue.message() + " [" + issue.code().id() + "]";
  }
}
