package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Codes;
import org.tradebalance.layout.definition.Field;
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

  /**
   * Adds that nobody knows a partner, with who may be meant.
   *
   * @param code the partner as the file writes it
   * @param shown the same for the message
   */
  void addUnknown(Codes partners, int column, String code, String shown) {
    add(
        partners.isAmbiguous(code) ? IssueCode.PARTNER_AMBIGUOUS : IssueCode.PARTNER_UNKNOWN,
        column,
        Field.PARTNER.code(),
        shown,
        partners.near(code));
  }

  boolean isEmpty() {
    return issues.isEmpty();
  }

  RowOutcome rejection() {
    return new RowOutcome.Rejected(rejected(), List.of());
  }

  Rejection rejected() {
    return new Rejection(issues, row.asCsv());
  }
}
