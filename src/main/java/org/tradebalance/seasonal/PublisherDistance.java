package org.tradebalance.seasonal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.metric.AdjustmentMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricState;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * How far our seasonal adjustment of a series is from that of its publisher, over the months that
 * both have. Publishers adjust products and add them up, so that the two need not agree.
 */
public final class PublisherDistance {

  private static final int DECIMALS = 4;

  private final BalanceBook book;
  private final Map<String, Dataset> datasets;

  /**
   * Distances within a book.
   *
   * @param book our adjusted series and the published ones
   * @param datasets the datasets by id; only series of one accounting basis are compared
   */
  public PublisherDistance(BalanceBook book, Map<String, Dataset> datasets) {
    this.book = book;
    this.datasets = datasets;
  }

  /** The distances of a series; none where no publisher adjusts it, or it could not be adjusted. */
  public List<MetricValue> of(AdjustedSeries adjusted, Period newest) {
    SeriesKey published = published(adjusted.series());
    List<MetricValue> distances = new ArrayList<>();
    if (published != null) {
      SeriesKey ours = adjusted.series().withAdjustment(Adjustment.SA_X13);
      for (Flow flow : Flow.values()) {
        distances.addAll(between(ours, published, flow, newest, adjusted.adjusted(flow).state()));
      }
    }
    return distances;
  }

  /** The published series: of the same dataset, or else the one with the most months. */
  private @Nullable SeriesKey published(SeriesKey series) {
    return book.series().stream()
        .filter(
            other ->
                other.adjustment() == Adjustment.SA
                    && isSameTrade(series, other)
                    && basis(other) == basis(series))
        .min(
            Comparator.comparing((SeriesKey other) -> !other.dataset().equals(series.dataset()))
                .thenComparing(Comparator.comparing(this::months).reversed())
                .thenComparing(other -> other))
        .orElse(null);
  }

  private static boolean isSameTrade(SeriesKey one, SeriesKey other) {
    return one.reporter().equals(other.reporter())
        && one.partner().equals(other.partner())
        && one.item() == other.item()
        && one.product().equals(other.product());
  }

  private @Nullable Basis basis(SeriesKey series) {
    Dataset dataset = datasets.get(series.dataset());
    return dataset == null ? null : dataset.basis().broad();
  }

  private long months(SeriesKey series) {
    return book.of(series).keySet().stream()
        .filter(period -> period.frequency() == Frequency.MONTHLY)
        .count();
  }

  private List<MetricValue> between(
      SeriesKey ours, SeriesKey published, Flow flow, Period newest, MetricState state) {
    Usd apart = Usd.ZERO;
    Usd whole = Usd.ZERO;
    BigDecimal largest = null;
    for (Balance theirs : book.of(published).values()) {
      Balance own = book.at(ours, theirs.period());
      Usd stated = theirs.amount(flow);
      Usd made = own == null ? null : own.amount(flow);
      if (theirs.period().frequency() == Frequency.MONTHLY
          && stated != null
          && made != null
          && stated.signum() != 0) {
        Usd difference = made.minus(stated).abs();
        BigDecimal percent = percent(difference, stated.abs());
        apart = apart.plus(difference);
        whole = whole.plus(stated.abs());
        largest = largest == null ? percent : largest.max(percent);
      }
    }
    if (largest == null) {
      return List.of();
    }
    List<MetricValue> distances = new ArrayList<>();
    Metric mean = AdjustmentMetrics.ADJUSTMENT_DISTANCE_PCT.of(flow);
    distances.add(value(ours, newest, mean, percent(apart, whole), state));
    if (flow != Flow.BALANCE) {
      Metric most = AdjustmentMetrics.ADJUSTMENT_DISTANCE_MAX_PCT.of(flow);
      distances.add(value(ours, newest, most, largest, state));
    }
    return distances;
  }

  private static MetricValue value(
      SeriesKey series, Period period, Metric metric, BigDecimal value, MetricState state) {
    return new MetricValue(series, period, metric, value, state);
  }

  private static BigDecimal percent(Usd part, Usd whole) {
    return part.toBigDecimal()
        .movePointRight(2)
        .divide(whole.toBigDecimal(), DECIMALS, RoundingMode.HALF_UP);
  }
}
