package org.tradebalance.query;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tradebalance.balance.PreferredSeries;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/**
 * The one series that a question is about. What it leaves open is decided in this order, each where
 * such a series is there: the home reporter; all products; of the world goods and services, of a
 * partner goods; years as they are, months and quarters seasonally adjusted; the preferred of those
 * that state the same.
 *
 * @param series the series
 * @param others what fits the question as well
 */
record MeantSeries(SeriesKey series, List<SeriesKey> others) {

  private static final int LISTED = 8;

  /**
   * Decides.
   *
   * @param candidates the series that fit the question, at least one
   * @param home code of the home reporter
   * @param preferred which of several that state the same is preferred; asked only where it matters
   * @throws IllegalArgumentException naming the series, where several are left
   */
  static MeantSeries of(
      ExplainQuery question,
      List<SeriesKey> candidates,
      String home,
      Supplier<PreferredSeries> preferred) {
    List<SeriesKey> all = candidates.stream().distinct().toList();
    Frequency frequency = question.period().frequency();
    List<SeriesKey> left = all;
    if (question.reporter() == null) {
      left = where(left, series -> series.reporter().equals(home));
    }
    if (question.product() == null) {
      left = where(left, series -> series.product().equals(SeriesKey.ALL_PRODUCTS));
    }
    if (question.item() == null) {
      left = where(left, series -> series.item() == usualItem(series));
    }
    if (question.adjustment() == null) {
      Adjustment usual = frequency == Frequency.ANNUAL ? Adjustment.NSA : Adjustment.SA;
      left = where(left, series -> series.adjustment() == usual);
    }
    if (left.size() > 1 && question.dataset() == null) {
      PreferredSeries ranked = preferred.get();
      left = where(left, series -> ranked.isPreferred(series, frequency));
    }
    if (left.size() > 1) {
      throw new IllegalArgumentException(
          all.size()
              + " series fit; say which with --reporter, --dataset, --partner, --item,"
              + " --product, --adjustment: "
              + left.stream().limit(LISTED).map(MeantSeries::name).collect(Collectors.joining("; "))
              + (left.size() > LISTED ? "; …" : ""));
    }
    SeriesKey one = left.get(0);
    return new MeantSeries(one, all.stream().filter(series -> !series.equals(one)).toList());
  }

  private static Item usualItem(SeriesKey series) {
    return series.partner().equals(Economy.WORLD) ? Item.GOODS_SERVICES : Item.GOODS;
  }

  /** Those that a condition holds for; all of them where it holds for none. */
  private static List<SeriesKey> where(List<SeriesKey> series, Predicate<SeriesKey> condition) {
    List<SeriesKey> meant = series.stream().filter(condition).toList();
    return meant.isEmpty() ? series : meant;
  }

  /** A series by the words that choose it. */
  static String name(SeriesKey series) {
    return String.join(
        " ",
        series.dataset(),
        series.reporter(),
        series.partner(),
        series.item().code(),
        series.product(),
        series.adjustment().code());
  }
}
