package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.List;
import org.tradebalance.trade.Subtotal;

/**
 * Which figures of a layout are sums of others, and which only look like it.
 *
 * @param worldGap how far partners may stay from the world total
 * @param selection whether the partners are only some of those of the world total
 * @param subtotals the sums of parts that are printed beside them
 */
public record PrintedSums(List<GapTolerance> worldGap, boolean selection, List<Subtotal> subtotals)
    implements Serializable {

  /** Nothing is said. */
  public static final PrintedSums NONE = new PrintedSums(List.of(), false, List.of());

  /** Keeps the lists as they are. */
  public PrintedSums {
    worldGap = List.copyOf(worldGap);
    subtotals = List.copyOf(subtotals);
  }
}
