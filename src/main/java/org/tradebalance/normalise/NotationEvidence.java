package org.tradebalance.normalise;

import java.util.List;
import java.util.Optional;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** What the cells of a file tell of how it writes numbers and dates. */
final class NotationEvidence {

  private final NumberEvidence numbers;
  private final DateEvidence dates;
  private final String file;
  private final String periods;

  NotationEvidence(Layout layout, List<HeaderMap> tables, String file) {
    this.file = file;
    this.periods =
        tables.stream()
            .flatMap(table -> table.columns().values().stream())
            .map(FoundColumn::rule)
            .filter(rule -> rule.field() == Field.PERIOD)
            .map(ColumnRule::title)
            .findFirst()
            .orElse("");
    boolean scaled = tables.stream().anyMatch(table -> table.column(Field.SCALE).isPresent());
    this.numbers = new NumberEvidence(file, layout.unit(), scaled);
    this.dates = new DateEvidence(layout.reading().summed());
  }

  NumberEvidence numbers() {
    return numbers;
  }

  DateEvidence dates() {
    return dates;
  }

  /** How the file is to be read. */
  Notation proved() {
    return new Notation(
        numbers.proved(), numbers.isOpenAmongNumbers(), numbers.exponents(), dates.order());
  }

  /** Why it cannot be read at all. */
  Optional<Issue> refusal() {
    String fiscal = dates.fiscalYears();
    return fiscal.isEmpty()
        ? Optional.ofNullable(numbers.refusal())
        : Optional.of(
            Issue.ofFile(IssueCode.FREQUENCY_WRONG, file, periods, fiscal, "fiscal years"));
  }
}
