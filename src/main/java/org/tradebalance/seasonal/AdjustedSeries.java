package org.tradebalance.seasonal;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.metric.AdjustmentMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricState;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/**
 * A series that was adjusted.
 *
 * @param series the unadjusted series
 * @param exports its exports, adjusted
 * @param imports its imports, adjusted
 * @param balance its balance, adjusted directly
 */
public record AdjustedSeries(
    SeriesKey series, Adjusted exports, Adjusted imports, Adjusted balance) {

  private static final SourceCell COMPUTED = new SourceCell(0, 0, 0);

  private SeriesKey adjusted() {
    return series.withAdjustment(Adjustment.SA_X13);
  }

  /** The adjustment of one flow. */
  Adjusted adjusted(Flow flow) {
    return switch (flow) {
      case EXPORT -> exports;
      case IMPORT -> imports;
      case BALANCE -> balance;
    };
  }

  /** The adjusted exports and imports; the balance follows from them. */
  public List<Observation> flows() {
    List<Observation> flows = new ArrayList<>();
    exports.months().forEach((month, amount) -> flows.add(flow(Flow.EXPORT, month, amount)));
    imports.months().forEach((month, amount) -> flows.add(flow(Flow.IMPORT, month, amount)));
    return flows;
  }

  /** Quality and state of the three adjustments; the direct balance and its gap to the indirect. */
  public List<MetricValue> metrics(Period newest) {
    List<MetricValue> values = new ArrayList<>();
    values.add(quality(AdjustmentMetrics.ADJUSTMENT_QUALITY.exports(), newest, exports));
    values.add(quality(AdjustmentMetrics.ADJUSTMENT_QUALITY.imports(), newest, imports));
    values.add(quality(AdjustmentMetrics.ADJUSTMENT_QUALITY.balance(), newest, balance));
    balance
        .months()
        .forEach(
            (month, direct) -> {
              Usd sold = exports.months().get(month);
              Usd bought = imports.months().get(month);
              values.add(value(AdjustmentMetrics.DIRECT.balance(), month, direct, balance.state()));
              if (sold != null && bought != null) {
                Usd gap = direct.minus(sold.minus(bought));
                values.add(
                    value(AdjustmentMetrics.DIRECT_GAP.balance(), month, gap, balance.state()));
              }
            });
    return values;
  }

  private Observation flow(Flow flow, Period month, Usd amount) {
    return new Observation(adjusted(), flow, month, Figure.of(amount), COMPUTED);
  }

  private MetricValue quality(Metric metric, Period newest, Adjusted result) {
    return new MetricValue(adjusted(), newest, metric, result.quality(), result.state());
  }

  private MetricValue value(Metric metric, Period month, Usd amount, MetricState state) {
    return new MetricValue(adjusted(), month, metric, amount.toBigDecimal(), state);
  }
}
