package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;

/** Collects the issues of one row. */
final class RowIssues {

  private final String file;
  private final RawRow row;
  private final List<Issue> issues = new ArrayList<>();

  RowIssues(String file, RawRow row) {
    this.file = file;
    this.row = row;
  }

  void add(IssueCode code, int column, String field, String... arguments) {
    String letters =
        row.sheetName().isEmpty() ? Integer.toString(column + 1) : Location.letters(column);
    Location place = new Location(file, row.sheetName(), row.number(), letters);
    issues.add(new Issue(code, place, field, row.cell(column).text(), List.of(arguments)));
  }

  boolean isEmpty() {
    return issues.isEmpty();
  }

  RowOutcome rejection() {
    return new RowOutcome.Rejected(rejected());
  }

  Rejection rejected() {
    return new Rejection(issues, row.asCsv());
  }
}
