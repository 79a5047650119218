package org.tradebalance.metric;

import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/**
 * By how much a place in a history and the sign of a balance are decided, and whether rounding or a
 * usual revision could decide them otherwise. Where no other period of a history is within reach,
 * neither its rank nor since when it is the largest, the smallest or the peak can change.
 */
final class Margins {

  private final Tolerance tolerance;

  Margins(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  /** The margins of a complete period. */
  void of(Line line, Flow flow, Usd amount) {
    Usd rounding = tolerance.unit(line.series());
    Usd revision = tolerance.revised(line.series(), flow, line.period());
    if (flow == Flow.BALANCE) {
      add(line, Metric.of(flow, Development.SIGN_MARGIN), amount.abs(), rounding, revision);
    }
    if (line.wants(Reach.PARTNERS_LATEST)) {
      Usd nearest = line.sorted().nearest(line.period().frequency(), flow, amount);
      if (nearest != null) {
        // Both periods may be revised.
        add(
            line,
            Metric.of(flow, Development.RECORD_MARGIN),
            nearest,
            rounding,
            revision.plus(revision));
      }
    }
  }

  private static void add(Line line, Metric metric, Usd margin, Usd rounding, Usd revision) {
    line.add(metric, margin.toBigDecimal(), Tolerance.state(margin, rounding, revision));
  }
}
