package org.tradebalance.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.Observation;

/**
 * Tables in which a row takes its year or its partner from a row above it. Where the very first
 * figures have nothing above them, somebody sorted the rows or cut off the top, and every other row
 * may stand below the wrong one: all of them would be published under a name that is not theirs.
 */
final class RearrangedRows {

  private RearrangedRows() {}

  /** Why the rows of a file cannot be trusted; null where they can. */
  static @Nullable Issue of(
      Layout layout, String file, List<Rejection> rejections, List<Observation> figures) {
    Set<String> filledDown =
        layout.tables().stream()
            .flatMap(table -> table.columns().stream())
            .filter(column -> column.options().fillDown())
            .map(ColumnRule::field)
            .map(field -> field.code())
            .collect(Collectors.toSet());
    boolean sections =
        layout.tables().stream()
            .flatMap(table -> table.rows().stream())
            .anyMatch(row -> row.kind() == RowKind.SECTION);
    Map<Integer, Integer> firstRows = null;
    for (Rejection rejection : rejections) {
      for (Issue issue : rejection.issues()) {
        if (isWithoutRowAbove(issue, sections, filledDown)) {
          firstRows = firstRows == null ? firstRows(figures) : firstRows;
          int row = issue.location().row();
          if (firstRows.values().stream().noneMatch(first -> first < row)) {
            return at(issue, file);
          }
        }
      }
    }
    return null;
  }

  private static boolean isWithoutRowAbove(Issue issue, boolean sections, Set<String> filledDown) {
    return switch (issue.code()) {
      case SECTION_MISSING -> sections;
      case PARTNER_MISSING, FIELD_MISSING -> filledDown.contains(issue.field());
      default -> false;
    };
  }

  /** The first row of figures in each sheet. */
  private static Map<Integer, Integer> firstRows(List<Observation> figures) {
    Map<Integer, Integer> rows = new HashMap<>();
    for (Observation figure : figures) {
      rows.merge(figure.source().sheet(), figure.source().row(), Math::min);
    }
    return rows;
  }

  private static Issue at(Issue issue, String file) {
    Location place = issue.location();
    return new Issue(
        IssueCode.ROWS_REARRANGED,
        new Location(file, place.sheet(), place.row(), ""),
        "",
        "",
        List.of(issue.message()));
  }
}
