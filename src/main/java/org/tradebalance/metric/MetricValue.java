package org.tradebalance.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.FigureTerms;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * A metric of one series in one period.
 *
 * @param series what it is about
 * @param period when
 * @param metric its entry in the catalogue
 * @param value the value in the metric's unit; null where the state says why there is none
 * @param state whether and how the value holds
 */
public record MetricValue(
    SeriesKey series, Period period, Metric metric, @Nullable BigDecimal value, MetricState state) {

  /** How the value comes about; null where there is none, or it cannot be taken apart. */
  public @Nullable Term terms(FigureTerms figures) {
    return value == null ? null : metric.terms(figures, series, period);
  }
}
