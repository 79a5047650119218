package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/**
 * Cells that say again what their row says: the reporter and the flow in words, the amount of a
 * flow, a mark that there is no amount. What they say in words that nobody knows, or not at all,
 * contradicts nothing.
 */
final class RepeatedCells {

  private static final String MISSING = "missing";

  private final Layout layout;
  private final AmountReader amounts;
  private final List<Repeated> cells = new ArrayList<>();
  private final Map<String, String> reportersByName = new HashMap<>();

  RepeatedCells(Layout layout, HeaderMap header, Notation notation) {
    this.layout = layout;
    this.amounts = new AmountReader(layout.unit(), notation);
    header
        .columns()
        .forEach(
            (column, found) -> {
              switch (found.rule().field()) {
                case REPORTER_NAME, FLOW_NAME, SAME_VALUE -> cells.add(new Repeated(column, found));
                case FLAG -> {
                  if (found.rule().values().containsValue(MISSING)) {
                    cells.add(new Repeated(column, found));
                  }
                }
                default -> {
                  // says something of its own
                }
              }
            });
  }

  /**
   * Whether cells of a row that is good otherwise contradict it, each with an issue.
   *
   * @param says what the row says
   * @param outcome its figures
   */
  boolean contradict(RawRow row, Meaning says, RowOutcome outcome, RowIssues issues) {
    if (!cells.isEmpty() && outcome instanceof RowOutcome.Accepted good) {
      for (Repeated cell : cells) {
        String text = row.cell(cell.column).text().strip();
        if (!text.isEmpty()) {
          compare(cell, text, row, says, good, issues);
        }
      }
      return !issues.isEmpty();
    }
    return false;
  }

  private void compare(
      Repeated cell,
      String text,
      RawRow row,
      Meaning says,
      RowOutcome.Accepted good,
      RowIssues issues) {
    switch (cell.found.rule().field()) {
      case REPORTER_NAME -> {
        String named = reporter(text);
        String reporter = says.reporter();
        if (!named.isEmpty() && reporter != null && !named.equals(reporter)) {
          add(cell, text, Field.REPORTER.code(), reporter, issues);
        }
      }
      case FLOW_NAME -> {
        String named = cell.meaning(text);
        Flow flow = says.flow();
        if (!named.isEmpty() && flow != null && !named.equals(flow.code())) {
          add(cell, text, Field.FLOW.code(), flow.code(), issues);
        }
      }
      case SAME_VALUE -> sameValue(cell, text, row, good.flows(), issues);
      case FLAG -> {
        if (cell.meaning(text).equals(MISSING)) {
          amounts(good).forEach(each -> add(cell, text, Field.VALUE.code(), each, issues));
        }
      }
      default -> throw new IllegalStateException(cell.found.rule().title());
    }
  }

  /** The amounts of a row: in dollars, or where there are none, in its own currency. */
  private static Stream<String> amounts(RowOutcome.Accepted row) {
    return Stream.concat(
            row.flows().stream().map(each -> each.figure().amount()).filter(Objects::nonNull),
            row.originals().stream()
                .filter(each -> each.rate() == null)
                .map(each -> each.figure().amount())
                .filter(Objects::nonNull))
        .map(Object::toString);
  }

  private void sameValue(
      Repeated cell, String text, RawRow row, List<Observation> figures, RowIssues issues) {
    Usd same = amount(row, cell.column);
    if (same == null || same.signum() == 0) {
      return;
    }
    for (Observation figure : figures) {
      Usd amount = figure.figure().amount();
      if (figure.flow() == cell.found.says().flow() && amount != null && !amount.equals(same)) {
        add(cell, text, Field.VALUE.code(), amount.toString(), issues);
      }
    }
  }

  private @Nullable Usd amount(RawRow row, int column) {
    try {
      return amounts.read(row.cell(column));
    } catch (AmountReader.Unreadable e) {
      return null; // nobody loads it, so that nobody complains of it
    }
  }

  private String reporter(String name) {
    return reportersByName.computeIfAbsent(
        name, text -> Objects.requireNonNullElse(layout.reporters().named(text), ""));
  }

  private static void add(Repeated cell, String text, String field, String said, RowIssues issues) {
    issues.add(
        IssueCode.CELLS_CONTRADICTED,
        cell.column,
        cell.found.rule().field().code(),
        "the " + field,
        said,
        cell.found.rule().title(),
        "'" + text + "'");
  }

  /** A column of such cells. */
  private record Repeated(int column, FoundColumn found) {

    /** What its texts stand for; empty for others. */
    String meaning(String text) {
      return found.rule().values().getOrDefault(Label.normal(text), "");
    }
  }
}
