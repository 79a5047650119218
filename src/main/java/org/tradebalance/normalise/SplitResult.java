package org.tradebalance.normalise;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalValue;

/**
 * What the scan of one split of a file gives. Needs nothing but the split and its layout, and can
 * be made anywhere.
 *
 * @param flows the figures of the accepted rows, in the order of the file
 * @param rejections the rejected rows, in the order of the file
 * @param rows what became of the rows
 * @param notApplicable placeholders where their partner cannot have a figure
 * @param originals what cells of the accepted rows say in other currencies
 * @param warnings what somebody should look at, beside the rejected rows
 * @param deletions the figures that rows take back, without amounts
 * @param unconverted the figures that have no dollars for want of a rate, without amounts
 * @param lost the figures of the rejected rows, as far as these say which they are
 */
public record SplitResult(
    List<Observation> flows,
    List<Rejection> rejections,
    RowCounts rows,
    long notApplicable,
    List<OriginalValue> originals,
    List<Issue> warnings,
    List<Observation> deletions,
    List<Observation> unconverted,
    List<LostPart> lost)
    implements Serializable {

  /** A result whose amounts are all in dollars. */
  public SplitResult(
      List<Observation> flows, List<Rejection> rejections, RowCounts rows, long notApplicable) {
    this(flows, rejections, rows, notApplicable, List.of());
  }

  /** A result whose amounts are all in dollars, some of whose rows were rejected. */
  public SplitResult(
      List<Observation> flows,
      List<Rejection> rejections,
      RowCounts rows,
      long notApplicable,
      List<LostPart> lost) {
    this(flows, rejections, rows, notApplicable, List.of(), List.of(), List.of(), List.of(), lost);
  }

  /** Copies the lists. */
  public SplitResult {
    flows = List.copyOf(flows);
    rejections = List.copyOf(rejections);
    originals = List.copyOf(originals);
    warnings = List.copyOf(warnings);
    deletions = List.copyOf(deletions);
    unconverted = List.copyOf(unconverted);
    lost = List.copyOf(lost);
  }

  /** The same with further warnings before those that are there. */
  public SplitResult warning(List<Issue> further) {
    List<Issue> all = new ArrayList<>(further);
    all.addAll(warnings);
    return new SplitResult(
        flows, rejections, rows, notApplicable, originals, all, deletions, unconverted, lost);
  }
}
