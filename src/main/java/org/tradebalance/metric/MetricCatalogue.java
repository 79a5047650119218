package org.tradebalance.metric;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tradebalance.trade.Frequency;

/**
 * The metrics in the order of the outputs. A missing month is a gap; what would need it has no row.
 */
public final class MetricCatalogue {

  /** All that is published. */
  public static final MetricCatalogue PUBLISHED =
      new MetricCatalogue(
          LevelMetrics.GROUP,
          ChangeMetrics.ON_PERIOD,
          ChangeMetrics.ON_YEAR,
          WindowMetrics.TO_DATE,
          WindowMetrics.THREE_MONTHS,
          WindowMetrics.TWELVE_MONTHS,
          WindowMetrics.OF_YEAR,
          GrowthMetrics.COMPOUND,
          GrowthMetrics.INDICES,
          HistoryMetrics.GROUP,
          ContributionMetrics.TO_WORLD,
          ContributionMetrics.SHARES,
          ContributionMetrics.TO_ALL_PRODUCTS,
          MirrorMetrics.GROUP,
          AdjustmentMetrics.QUALITIES,
          AdjustmentMetrics.DISTANCES,
          ShareMetrics.SHARES,
          ShareMetrics.SHIFTS,
          CountryMetrics.COUNTS,
          CountryMetrics.CONCENTRATION);

  private final Map<String, Metric> byCode = new LinkedHashMap<>();
  private final Map<Metric, Integer> places = new HashMap<>();
  private final Map<Frequency, Map<Reach, List<Metric>>> wanted = new EnumMap<>(Frequency.class);

  MetricCatalogue(MetricGroup... groups) {
    for (MetricGroup group : groups) {
      for (Metric metric : group.metrics()) {
        if (byCode.put(metric.code(), metric) != null) {
          throw new IllegalArgumentException(metric.code() + " is there twice");
        }
        places.put(metric, places.size());
      }
    }
    for (Frequency frequency : Frequency.values()) {
      Map<Reach, List<Metric>> within = new EnumMap<>(Reach.class);
      for (Reach reach : Reach.values()) {
        within.put(
            reach,
            metrics().stream()
                .filter(metric -> metric.appliesTo(frequency))
                .filter(metric -> metric.reach().compareTo(reach) <= 0)
                .toList());
      }
      wanted.put(frequency, within);
    }
  }

  /** The metrics, in order. */
  public List<Metric> metrics() {
    return List.copyOf(byCode.values());
  }

  /**
   * The metric with a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Metric metric(String code) {
    Metric metric = byCode.get(code);
    if (metric == null) {
      throw new IllegalArgumentException("'" + code + "' is not one of: " + byCode.keySet());
    }
    return metric;
  }

  /** Orders metrics of this catalogue. */
  public Comparator<Metric> order() {
    return Comparator.comparing(metric -> Objects.requireNonNull(places.get(metric)));
  }

  /** The metrics of a frequency that reach as far as a series and period do, in order. */
  List<Metric> wanted(Frequency frequency, Reach reach) {
    return wanted.getOrDefault(frequency, Map.of()).getOrDefault(reach, List.of());
  }
}
