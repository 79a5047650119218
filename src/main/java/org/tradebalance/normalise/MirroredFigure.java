package org.tradebalance.normalise;

import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;

/** A figure as its counterpart would report it: an export of the one is an import of the other. */
final class MirroredFigure {

  private MirroredFigure() {}

  static Observation of(
      SeriesKey series, Flow flow, Period period, Figure figure, SourceCell source) {
    return new Observation(series(series), opposite(flow), period, figure, source);
  }

  static SeriesKey series(SeriesKey series) {
    return new SeriesKey(
        series.dataset(),
        /* reporter= */ series.partner(),
        /* partner= */ series.reporter(),
        series.item(),
        series.product(),
        series.adjustment());
  }

  static Flow opposite(Flow flow) {
    return flow == Flow.EXPORT ? Flow.IMPORT : Flow.EXPORT;
  }
}
