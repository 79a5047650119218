package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.OriginalFigure;
import org.tradebalance.trade.Vintage;

/**
 * All that a file says, ready to be compared with what is known.
 *
 * @param vintage the last month that the file publishes
 * @param flows its figures of published periods
 * @param rejections its rejected rows
 * @param rows what became of its rows
 * @param found figures in its accepted rows, placeholders included
 * @param notPublished placeholders of months that are not published
 * @param notApplicable placeholders where their partner cannot have a figure
 * @param originals the amounts of its accepted rows that were in another currency
 * @param warnings what somebody should look at, beside its rejected rows
 * @param deletions the figures that it takes back, without amounts
 * @param inCurrency its figures in other currencies than the dollar, as it states them
 * @param unconverted those of them that have no dollars for want of a rate, without amounts
 * @param withheld its sums that lack a part whose row was rejected, without amounts
 */
public record FileResult(
    Vintage vintage,
    List<Observation> flows,
    List<Rejection> rejections,
    RowCounts rows,
    long found,
    long notPublished,
    long notApplicable,
    List<OriginalAmount> originals,
    List<Issue> warnings,
    List<Observation> deletions,
    List<OriginalFigure> inCurrency,
    List<Observation> unconverted,
    List<Observation> withheld) {

  /** A file in dollars without warnings that takes nothing back. */
  public FileResult(
      Vintage vintage,
      List<Observation> flows,
      List<Rejection> rejections,
      RowCounts rows,
      long found,
      long notPublished,
      long notApplicable,
      List<OriginalAmount> originals) {
    this(
        vintage,
        flows,
        rejections,
        rows,
        found,
        notPublished,
        notApplicable,
        originals,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * What it speaks of: the figures that it states, with dollars or without, takes back, and states
   * in part.
   */
  public List<Observation> named() {
    return deletions.isEmpty() && unconverted.isEmpty() && withheld.isEmpty()
        ? flows
        : Stream.of(flows, unconverted, deletions, withheld).flatMap(List::stream).toList();
  }

  /** The same with something more that somebody should look at. */
  public FileResult with(Issue warning) {
    List<Issue> all = new ArrayList<>(warnings);
    all.add(warning);
    return new FileResult(
        vintage,
        flows,
        rejections,
        rows,
        found,
        notPublished,
        notApplicable,
        originals,
        List.copyOf(all),
        deletions,
        inCurrency,
        unconverted,
        withheld);
  }
}
