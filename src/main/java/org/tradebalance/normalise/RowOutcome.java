package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalValue;

/** What became of a row. */
sealed interface RowOutcome {

  /**
   * The row is good.
   *
   * @param flows its figures
   * @param notApplicable placeholders where its partner cannot have a figure
   * @param originals what its cells say in other currencies
   * @param unconverted its figures that have no dollars for want of a rate, without amounts
   */
  record Accepted(
      List<Observation> flows,
      int notApplicable,
      List<OriginalValue> originals,
      List<Observation> unconverted)
      implements RowOutcome {

    /** All its figures, with dollars and without. */
    List<Observation> stated() {
      if (unconverted.isEmpty()) {
        return flows;
      }
      List<Observation> all = new ArrayList<>(flows);
      all.addAll(unconverted);
      return all;
    }
  }

  /**
   * The row is good and counts only where no other row has its figures.
   *
   * @param row what it holds
   * @param reason why it does not count where another one has them
   */
  record Substitute(Accepted row, String reason) implements RowOutcome {}

  /** The row has issues; none of its figures is used. */
  record Rejected(Rejection rejection) implements RowOutcome {}

  /**
   * The row takes figures back.
   *
   * @param figures what they are about, without amounts
   */
  record Deleted(List<Observation> figures) implements RowOutcome {}

  /** The row holds no figures of its own. */
  record Ignored(String reason) implements RowOutcome {}
}
