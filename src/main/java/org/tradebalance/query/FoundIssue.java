package org.tradebalance.query;

import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Severity;

/**
 * Something found in a file.
 *
 * @param file path of the file
 * @param sheet name of the sheet; empty in a CSV and for the file as a whole
 * @param row row or line from 1; 0 for the file or sheet as a whole
 * @param column letter of the column in a workbook, number from 1 in a CSV; empty for a whole row
 * @param code identifier of the kind of issue
 * @param severity how bad it is
 * @param field name of the field, as the layout calls it; may be empty
 * @param rawValue the text found, unchanged; may be empty
 * @param message what was found, what was expected and what to do
 */
public record FoundIssue(
    String file,
    String sheet,
    int row,
    String column,
    String code,
    Severity severity,
    String field,
    String rawValue,
    String message) {

  /** The issue with its message put together. */
  public static FoundIssue of(Issue issue) {
    Location place = issue.location();
    return new FoundIssue(
        place.file(),
        place.sheet(),
        place.row(),
        place.column(),
        issue.code().id(),
        issue.code().severity(),
        issue.field(),
        issue.rawValue(),
        issue.message());
  }

  /** The whole line for an operator: place, message, identifier. */
  @Override
  public String toString() {
    return new Location(file, sheet, row, column) + ": " + message + " [" + code + "]";
  }
}
