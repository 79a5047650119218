package org.tradebalance.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What is known of a publisher's figures that can be had in two ways.
 *
 * @param datasets the datasets by id, for their units
 * @param gapPercent largest gap of the partners to the world for a dataset and period, in percent
 * @param selection whether the partners beside a world series are only some of them
 * @param subtotals the sums that publishers print
 * @param accepted the differences that are known and explained
 */
public record ControlRules(
    Map<String, Dataset> datasets,
    BiFunction<String, Period, BigDecimal> gapPercent,
    Predicate<SeriesKey> selection,
    List<Subtotal> subtotals,
    List<AcceptedDifference> accepted) {

  /** Keeps the lists as they are. */
  public ControlRules {
    datasets = Map.copyOf(datasets);
    subtotals = List.copyOf(subtotals);
    accepted = List.copyOf(accepted);
  }

  /** Nothing but the units of datasets and one gap for all. */
  public static ControlRules of(Map<String, Dataset> datasets, BigDecimal gapPercent) {
    return new ControlRules(
        datasets, (dataset, period) -> gapPercent, world -> false, List.of(), List.of());
  }

  /**
   * The most that rounding explains: half a published unit for each rounded figure that takes part,
   * the sum among them.
   */
  public Usd rounding(String dataset, int figures) {
    Dataset known = datasets.get(dataset);
    return new Usd(known == null ? 0 : Math.multiplyExact(known.unit().thousandths(), figures) / 2);
  }
}
