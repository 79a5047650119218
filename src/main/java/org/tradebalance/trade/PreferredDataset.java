package org.tradebalance.trade;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that a dataset is preferred where it and others state the same.
 *
 * @param dataset the preferred one
 * @param reporter the only reporter; null for every one
 * @param item the only item; null for every one
 * @param frequency the only frequency; null for every one
 */
public record PreferredDataset(
    String dataset, @Nullable String reporter, @Nullable Item item, @Nullable Frequency frequency) {

  /** Whether it says something of a series in a frequency. */
  public boolean names(SeriesKey series, Frequency of) {
    return dataset.equals(series.dataset())
        && (reporter == null || reporter.equals(series.reporter()))
        && (item == null || item == series.item())
        && (frequency == null || frequency == of);
  }
}
