package org.tradebalance.metric;

import java.util.Map;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * How far a figure may be from what it will be said to be: by rounding, and by revisions.
 *
 * @param datasets the datasets by id, for the unit that they are rounded to
 * @param revision the usual size of a revision of a month
 */
record Tolerance(Map<String, Dataset> datasets, UsualRevision revision) {

  /** The unit that the publisher rounds to; zero where it is not known. */
  Usd unit(SeriesKey series) {
    Dataset dataset = datasets.get(series.dataset());
    return dataset == null ? Usd.ZERO : dataset.unit();
  }

  /**
   * How far revisions of the usual size take a figure of a period, month by month in the same
   * direction; exports and imports at once where it is made of both.
   */
  Usd revised(SeriesKey series, Flow flow, Period period) {
    Usd month =
        flow == Flow.BALANCE ? both(series, revision.of(series, flow)) : revision.of(series, flow);
    return new Usd(Math.multiplyExact(month.thousandths(), (long) period.monthCount()));
  }

  /** Both sides at once, or the balance itself, where that is all that there is. */
  private Usd both(SeriesKey series, Usd balance) {
    Usd sides = revision.of(series, Flow.EXPORT).plus(revision.of(series, Flow.IMPORT));
    return sides.signum() == 0 ? balance : sides;
  }

  /** Whether what sets two figures apart, or one apart from zero, could be otherwise. */
  static MetricState state(Usd margin, Usd rounding, Usd revision) {
    if (margin.compareTo(rounding) <= 0) {
      return MetricState.TIE_WITHIN_ROUNDING;
    }
    return margin.compareTo(revision) <= 0 ? MetricState.WITHIN_USUAL_REVISION : MetricState.STABLE;
  }
}
