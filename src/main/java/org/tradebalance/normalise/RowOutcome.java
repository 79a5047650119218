package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.quality.IssueCode;
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

  /**
   * The row has issues; none of its figures is used.
   *
   * @param rejection the row and its issues
   * @param lost its figures, as far as it says which they are
   */
  record Rejected(Rejection rejection, List<LostPart> lost) implements RowOutcome {

    /** Whether a row before says what this one says, so that nothing is lost. */
    boolean isSaidBefore() {
      return rejection.issues().stream()
          .anyMatch(
              issue ->
                  issue.code() == IssueCode.DUPLICATE_KEY
                      || issue.code() == IssueCode.ROW_CONTRADICTED
                      || issue.code() == IssueCode.ROWS_OVERLAP);
    }
  }

  /**
   * The row takes figures back.
   *
   * @param figures what they are about, without amounts
   */
  record Deleted(List<Observation> figures) implements RowOutcome {}

  /** The row holds no figures of its own. */
  record Ignored(String reason) implements RowOutcome {}
}
