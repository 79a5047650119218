package org.tradebalance.normalise;

import java.util.List;
import org.tradebalance.quality.Rejection;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalAmount;

/** What became of a row. */
sealed interface RowOutcome {

  /**
   * The row is good.
   *
   * @param flows its figures
   * @param notApplicable placeholders where its partner cannot have a figure
   * @param originals its amounts in other currencies
   */
  record Accepted(List<Observation> flows, int notApplicable, List<OriginalAmount> originals)
      implements RowOutcome {}

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
