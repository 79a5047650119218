package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.integer;
import static org.tradebalance.publish.table.ColumnDefinition.text;
import static org.tradebalance.publish.table.CommonColumns.FILE;

import java.util.List;
import org.tradebalance.quality.Rejection;

/** One row for each issue of a rejected row, so that an operator can mend it. */
public final class RejectsTable {

  public static final PublishedTable<RejectedIssue> TABLE =
      PublishedTable.<RejectedIssue>named("rejects")
          .file(
              "Rejected rows",
              "One line for each issue of a row that was left out, so that the source can be "
                  + "mended.")
          .value(FILE, row -> row.issue().location().file())
          .value(
              text("sheet", "Sheet of the workbook.", "extract").missing("Empty in a CSV."),
              row -> row.issue().location().sheet())
          .value(
              integer("row", "row from 1", "Row of the sheet or line of the CSV.", "extract"),
              row -> (long) row.issue().location().row())
          .value(
              text("column", "Column: its letter in a workbook, its number in a CSV.", "extract")
                  .missing("Empty for a whole row."),
              row -> row.issue().location().column())
          .value(
              code(
                  "code",
                  "Code of the issue; src/docs/issues.md lists them all.",
                  "catalogue of issues"),
              row -> row.issue().code().id())
          .value(
              code("severity", "What the issue stops.", "catalogue of issues"),
              row -> row.issue().code().severity())
          .value(
              text("field", "Field of the layout that the issue is about.", "layout of the extract")
                  .missingUnsaid("The issue is about no single field."),
              row -> row.issue().field())
          .value(
              text("raw_value", "The value as it stands in the file.", "extract")
                  .missingUnsaid("The issue is about no single cell, or the cell is empty."),
              row -> row.issue().rawValue())
          .value(
              text(
                  "message",
                  "What was found, what was expected, what to do.",
                  "catalogue of issues"),
              row -> row.issue().message())
          .value(
              text("raw_record", "The row as it stands in the file.", "extract")
                  .missingUnsaid("The issue is about no single row."),
              row -> row.rejection().rawRecord())
          .rows(publication -> rows(publication.rejections()));

  private RejectsTable() {}

  /** The rows of rejections, in their order. */
  public static RowSource<RejectedIssue> rows(List<Rejection> rejections) {
    return row ->
        rejections.forEach(
            rejection ->
                rejection
                    .issues()
                    .forEach(issue -> row.accept(new RejectedIssue(rejection, issue))));
  }
}
