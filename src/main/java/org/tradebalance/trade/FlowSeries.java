package org.tradebalance.trade;

import org.jspecify.annotations.Nullable;

/**
 * A flow of a series in periods of one length: figures that follow each other in time.
 *
 * @param series what the figures are about
 * @param flow export, import, or a printed balance
 * @param frequency the length of their periods
 */
public record FlowSeries(SeriesKey series, Flow flow, Frequency frequency) {

  /** What a figure belongs to. */
  public static FlowSeries of(Observation.Key key) {
    return new FlowSeries(key.series(), key.flow(), key.period().frequency());
  }

  /** What a figure belongs to. */
  public static FlowSeries of(Observation figure) {
    return new FlowSeries(figure.series(), figure.flow(), figure.period().frequency());
  }

  /** As a record's own, spelled out: each figure of a release is looked up. */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof FlowSeries other
        && flow == other.flow
        && frequency == other.frequency
        && series.equals(other.series);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * series.hashCode() + flow.hashCode()) + frequency.hashCode();
  }
}
