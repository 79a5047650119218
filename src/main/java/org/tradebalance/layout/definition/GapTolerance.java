package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Period;

/**
 * How far the sum of the partners of a publisher may stay from its world total before somebody
 * should look.
 *
 * @param until last month that it holds for; null for all later ones
 * @param percent largest gap in percent of the world total
 */
public record GapTolerance(@Nullable Period until, BigDecimal percent) implements Serializable {

  /** Whether it holds for a period. */
  public boolean holdsFor(Period period) {
    return until == null || period.endMonth() <= until.endMonth();
  }
}
