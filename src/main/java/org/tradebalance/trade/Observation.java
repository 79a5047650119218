package org.tradebalance.trade;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One published figure.
 *
 * @param series what it is about
 * @param flow export, import, or a printed balance
 * @param period when
 * @param figure the amount, or why there is none
 * @param source where in the file it stands
 */
public record Observation(
    SeriesKey series, Flow flow, Period period, Figure figure, SourceCell source)
    implements Serializable {

  /** The identity of the figure, whatever its amount. */
  public Key key() {
    return new Key(series, flow, period);
  }

  /** The same figure for another period. */
  public Observation at(Period other) {
    return new Observation(series, flow, other, figure, source);
  }

  /** What makes a figure the same figure in two releases. */
  public record Key(SeriesKey series, Flow flow, Period period) implements Serializable {

    /** As a record's own, spelled out: each figure of a release is looked up. */
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Key other
          && flow == other.flow
          && period.equals(other.period)
          && series.equals(other.series);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * series.hashCode() + period.hashCode()) + flow.hashCode();
    }
  }
}
