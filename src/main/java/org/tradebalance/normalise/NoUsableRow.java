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

  private static String why(RowCounts rows, List<Rejection> rejections) {
    if (rejections.isEmpty()) {
      return rows.ignoredInAll() == rows.read() && rows.read() > 0
          ? "the layout leaves out every row, for " + String.join(", ", rows.ignored().keySet())
          : "there is none below the header";
    }
    Issue first = rejections.get(0).issues().get(0);
    Location place = first.location();
    return rejections.size()
        + " rejected, the first in row "
        + place.row()
        + ": "
        + first.message()
        + " ["
        + first.code().id()
        + "]";
  }
}
