package org.tradebalance.normalise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.ParameterRule;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * The rows of figures of each sheet, beside the number of them that the sheet itself states above
 * its table. A rejected row is a row; the printed total is none.
 */
final class StatedRows {

  private final List<ParameterRule> rules;
  private final SortedMap<Integer, Statement> stated = new TreeMap<>();
  private final SortedMap<Integer, Long> counted = new TreeMap<>();

  StatedRows(Layout layout) {
    this.rules = layout.parameters().stream().filter(rule -> rule.field() == Field.ROWS).toList();
  }

  /** Takes a row that stands above the figures. */
  void above(RawRow row) {
    for (ParameterRule rule : rules) {
      rule.in(row)
          .ifPresent(text -> stated.put(row.sheet(), new Statement(rule, row.number(), text)));
    }
  }

  /** Takes a row of the table. */
  void below(RawRow row, RowOutcome outcome) {
    if (!rules.isEmpty() && isOfFigures(outcome)) {
      counted.merge(row.sheet(), 1L, Long::sum);
    }
  }

  private static boolean isOfFigures(RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Rejected bad) {
      return bad.rejection().issues().stream()
          .anyMatch(issue -> issue.code() != IssueCode.TOTAL_DIFFERS);
    }
    return !(outcome instanceof RowOutcome.Ignored);
  }

  /** Why the file is not whole; empty where nothing speaks against it. */
  Optional<Issue> refusal(String file) {
    return stated.entrySet().stream()
        .filter(each -> !each.getValue().is(counted.getOrDefault(each.getKey(), 0L)))
        .map(
            each ->
                Issue.ofFile(
                    IssueCode.PRINTED_TOTAL,
                    file,
                    each.getValue()
                        + ", and the rows of figures below it are "
                        + counted.getOrDefault(each.getKey(), 0L)))
        .findFirst();
  }

  /** What a sheet says. */
  private record Statement(ParameterRule rule, int row, String text) {

    boolean is(long rows) {
      BigDecimal number = number();
      return number != null && number.compareTo(BigDecimal.valueOf(rows)) == 0;
    }

    private @Nullable BigDecimal number() {
      try {
        return new BigDecimal(text.replace(",", ""));
      } catch (NumberFormatException e) {
        return null;
      }
    }

    @Override
    public String toString() {
      BigDecimal number = number();
      String label = rule.label().isEmpty() ? rule.at() : rule.label();
      return "row "
          + row
          + ", "
          + label
          + ", says "
          + (number == null ? "'" + text + "'" : number.stripTrailingZeros().toPlainString());
    }
  }
}
