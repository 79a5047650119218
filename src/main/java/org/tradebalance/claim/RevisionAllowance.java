package org.tradebalance.claim;

import java.math.BigDecimal;
import org.tradebalance.metric.UsualRevision;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.SeriesKey;

/**
 * How far a figure may be from what an earlier or later release says of it: months times the mean
 * size of a revision of a month, where the releases of the series tell it; else one percent of
 * exports and imports. In the releases of the Census Bureau and of FRED at hand the mean revision
 * of a month within its first year is 0.1 to 0.4 percent of a flow, and an annual revision moves
 * all months in one direction.
 */
final class RevisionAllowance {

  private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

  private final UsualRevision measured;

  RevisionAllowance(UsualRevision measured) {
    this.measured = measured;
  }

  /** Whether the releases of a series tell how far it is revised. */
  boolean isMeasured(SeriesKey series, Flow flow) {
    return month(series, flow).signum() > 0;
  }

  /** By what was measured, over so many months, in dollars. */
  BigDecimal measured(SeriesKey series, Flow flow, int months) {
    return month(series, flow).multiply(BigDecimal.valueOf(months));
  }

  /** By the size of a flow, or of both where a balance is made of both, in dollars. */
  static BigDecimal ofSize(BigDecimal size) {
    return size.abs().multiply(ONE_PERCENT);
  }

  /** Of a balance both sides at once, or the balance itself, where that is all that there is. */
  private BigDecimal month(SeriesKey series, Flow flow) {
    if (flow != Flow.BALANCE) {
      return measured.of(series, flow).toBigDecimal();
    }
    BigDecimal sides =
        measured.of(series, Flow.EXPORT).plus(measured.of(series, Flow.IMPORT)).toBigDecimal();
    return sides.signum() == 0 ? measured.of(series, Flow.BALANCE).toBigDecimal() : sides;
  }
}
