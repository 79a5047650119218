package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.PreferredDataset;
import org.tradebalance.trade.SeriesKey;

/**
 * Which of several series that state the same is preferred. Two series state the same where
 * reporter, partner, item, product, kind of basis, coverage, adjustment, frequency and currency are
 * the same. Of them the first in this order is preferred: what somebody named, the newest complete
 * period with a balance, the newest release, the most periods with a balance, the publisher that
 * compiled the figures before one that passes them on, the most periods, the id of the dataset. The
 * order in which they come does not matter.
 */
public final class PreferredSeries {

  private final Map<String, Dataset> datasets;
  private final Map<Concept, List<SeriesExtent>> ranked = new HashMap<>();

  private PreferredSeries(Map<String, Dataset> datasets) {
    this.datasets = datasets;
  }

  /**
   * Chooses.
   *
   * @param extents of each series in each frequency once
   * @param datasets what the datasets are; a series of another one shares its concept with nobody
   * @param named what somebody prefers; of several that apply the first holds
   */
  public static PreferredSeries of(
      Collection<SeriesExtent> extents,
      Map<String, Dataset> datasets,
      List<PreferredDataset> named) {
    PreferredSeries preferred = new PreferredSeries(datasets);
    Map<Concept, List<SeriesExtent>> alike = new HashMap<>();
    for (SeriesExtent extent : extents) {
      Concept concept = preferred.concept(extent.series(), extent.frequency(), extent.currency());
      alike.computeIfAbsent(concept, key -> new ArrayList<>()).add(extent);
    }
    Comparator<SeriesExtent> order = preferred.order(named);
    alike.forEach(
        (concept, all) -> preferred.ranked.put(concept, all.stream().sorted(order).toList()));
    return preferred;
  }

  private Comparator<SeriesExtent> order(List<PreferredDataset> named) {
    ToIntFunction<SeriesExtent> place =
        extent -> {
          for (int at = 0; at < named.size(); at++) {
            if (named.get(at).names(extent.series(), extent.frequency())) {
              return at;
            }
          }
          return named.size();
        };
    return Comparator.comparingInt(place)
        .thenComparing(
            SeriesExtent::newest,
            Comparator.nullsFirst(Comparator.<Period>naturalOrder()).reversed())
        .thenComparing(SeriesExtent::vintage, Comparator.reverseOrder())
        .thenComparing(SeriesExtent::balances, Comparator.reverseOrder())
        .thenComparing(this::isRepublished)
        .thenComparing(SeriesExtent::periods, Comparator.reverseOrder())
        .thenComparing(extent -> extent.series().dataset());
  }

  private boolean isRepublished(SeriesExtent extent) {
    Dataset dataset = datasets.get(extent.series().dataset());
    return dataset != null && dataset.republished();
  }

  /**
   * Whether a series is the preferred one of its concept; also one that nobody else states, such as
   * the products of very large files, which are compared with nothing.
   */
  public boolean isPreferred(SeriesKey series, Frequency frequency) {
    return isPreferred(series, frequency, SeriesExtent.DOLLAR);
  }

  /** The same, of amounts in a currency. */
  public boolean isPreferred(SeriesKey series, Frequency frequency, String currency) {
    List<SeriesExtent> all = ranked.get(concept(series, frequency, currency));
    return all == null || all.get(0).series().equals(series);
  }

  /**
   * Whether the series of all partners is preferred to which a series belongs, or the series itself
   * where there is none: a ranking is preferred whole.
   */
  public boolean isPreferredWhole(SeriesKey series, Frequency frequency) {
    SeriesKey world = series.withPartner(Economy.WORLD);
    boolean known =
        ranked.getOrDefault(concept(world, frequency, SeriesExtent.DOLLAR), List.of()).stream()
            .anyMatch(extent -> extent.series().equals(world));
    return isPreferred(known ? world : series, frequency);
  }

  /** All series of the concept of a series in a frequency, the preferred one first. */
  public List<SeriesKey> stating(SeriesKey series, Frequency frequency) {
    return ranked.getOrDefault(concept(series, frequency, SeriesExtent.DOLLAR), List.of()).stream()
        .map(SeriesExtent::series)
        .toList();
  }

  private Concept concept(SeriesKey series, Frequency frequency, String currency) {
    Dataset dataset = datasets.get(series.dataset());
    return new Concept(
        dataset == null ? series.dataset() : dataset.basis().broad().code(),
        dataset == null ? null : dataset.coverage(),
        series.reporter(),
        series.partner(),
        series.item(),
        series.product(),
        series.adjustment(),
        frequency,
        currency);
  }

  /** What a series states. */
  private record Concept(
      String basis,
      @Nullable String coverage,
      String reporter,
      String partner,
      Item item,
      String product,
      Adjustment adjustment,
      Frequency frequency,
      String currency) {}
}
