package org.tradebalance.normalise;

import java.io.Serializable;
import java.util.List;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.TradeFlow;

/**
 * What the scan of one piece of a file gives. Needs nothing but the piece and its layout, and can
 * be made anywhere.
 *
 * @param flows the figures of the accepted rows, in the order of the file
 * @param rejections the rejected rows, in the order of the file
 * @param rows what became of the rows
 * @param notApplicable placeholders where their partner cannot have a figure
 * @param originals the amounts of the accepted rows that were in another currency
 */
public record PieceResult(
    List<TradeFlow> flows,
    List<Rejection> rejections,
    RowCounts rows,
    long notApplicable,
    List<OriginalAmount> originals)
    implements Serializable {

  /** A result whose amounts are all in dollars. */
  public PieceResult(
      List<TradeFlow> flows, List<Rejection> rejections, RowCounts rows, long notApplicable) {
    this(flows, rejections, rows, notApplicable, List.of());
  }

  /** Copies the lists. */
  public PieceResult {
    flows = List.copyOf(flows);
    rejections = List.copyOf(rejections);
    originals = List.copyOf(originals);
  }
}
