package org.tradebalance.normalise;

import java.util.List;
import java.util.Optional;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.Issue;

/** What the cells of a file tell of how it writes numbers and dates. */
final class NotationEvidence {

  private final NumberEvidence numbers;
  private final DateEvidence dates;

  NotationEvidence(Layout layout, List<HeaderMap> tables, String file) {
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
    return Optional.ofNullable(numbers.refusal());
  }
}
