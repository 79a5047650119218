package org.tradebalance.query;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Vintage;

/**
 * Which figure is to be explained. What is null may be anything, as long as one series is left.
 *
 * @param kind metric, ranking or control total
 * @param name name of the metric, ranking or rule
 * @param asOf as it was known then; null for what is known now
 */
public record ExplainQuery(
    Kind kind,
    String name,
    Period period,
    @Nullable String reporter,
    @Nullable String partner,
    @Nullable String dataset,
    @Nullable String item,
    @Nullable String product,
    @Nullable String adjustment,
    @Nullable Vintage asOf) {

  /** What can be explained. */
  public enum Kind {
    METRIC,
    RANKING,
    CONTROL
  }

  /** Whether a series is meant. */
  boolean means(SeriesKey series) {
    return fits(reporter, series.reporter())
        && fits(partner, series.partner())
        && fits(dataset, series.dataset())
        && fits(item, series.item().code())
        && fits(product, series.product())
        && fits(adjustment, series.adjustment().code());
  }

  private static boolean fits(@Nullable String wanted, String found) {
    return Stream.ofNullable(wanted).allMatch(found::equals);
  }
}
