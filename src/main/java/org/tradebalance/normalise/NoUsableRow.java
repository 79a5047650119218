package org.tradebalance.normalise;

import java.util.List;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;

/** Says why a file is refused of which no row can be used. */
final class NoUsableRow {

  private NoUsableRow() {}

  static Issue of(String file, RowCounts rows, List<Rejection> rejections) {
    return Issue.ofFile(IssueCode.NO_ROW_ACCEPTED, file, why(rows, rejections));
  }

  /** Why the rows were rejected: the first reason, and whether one column is the reason of all. */
  private static String why(RowCounts rows, List<Rejection> rejections) {
    if (rejections.isEmpty()) {
      return rows.ignoredInAll() == rows.read() && !reasons(rows).isEmpty()
          ? "the layout leaves out every row, for " + String.join(", ", reasons(rows))
          : "there is none below the header";
    }
    Issue first = rejections.get(0).issues().get(0);
    Location place = first.location();
    return rejections.size()
        + " rejected, "
        + (areAllOf(first, rejections) ? "all for column " + place.column() + ", " : "")
        + "the first in row "
        + place.row()
        + ": "
        + first.message()
        + " ["
        + first.code().id()
        + "]";
  }

  private static List<String> reasons(RowCounts rows) {
    return rows.ignored().keySet().stream().filter(reason -> !reason.equals("header")).toList();
  }

  private static boolean areAllOf(Issue first, List<Rejection> rejections) {
    String column = first.location().column();
    return rejections.size() > 1
        && !column.isEmpty()
        && rejections.stream()
            .allMatch(
                rejection ->
                    rejection.issues().stream()
                        .anyMatch(
                            issue ->
                                issue.code() == first.code()
                                    && issue.location().column().equals(column)));
  }
}
