package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * How far the figures of a series reach in one frequency.
 *
 * @param series the series
 * @param frequency years, quarters or months
 * @param currency ISO 4217 code of its amounts
 * @param newest the last complete period with a balance; null where no period has one
 * @param vintage the release of that period, or of the last one with a figure; may be empty
 * @param balances the number of complete periods with a balance
 * @param periods the number of periods
 */
public record SeriesExtent(
    SeriesKey series,
    Frequency frequency,
    String currency,
    @Nullable Period newest,
    String vintage,
    int balances,
    int periods) {

  /** The currency of all balances that are not in their original currency. */
  public static final String DOLLAR = "USD";

  /**
   * The extents of all series.
   *
   * @param vintage the release of a dataset that a period comes from
   */
  public static List<SeriesExtent> of(
      BalanceBook book,
      List<OriginalCurrencyBalance> inCurrency,
      BiFunction<String, Period, String> vintage) {
    List<SeriesExtent> extents = new ArrayList<>();
    for (SeriesKey series : book.series()) {
      Map<Frequency, Reach> reaches = new EnumMap<>(Frequency.class);
      for (Balance balance : book.of(series).values()) {
        reaches
            .computeIfAbsent(balance.period().frequency(), of -> new Reach(series, of, DOLLAR))
            .add(balance.period(), !balance.partial() && balance.amount(Flow.BALANCE) != null);
      }
      reaches.values().forEach(reach -> extents.add(reach.extent(vintage)));
    }
    Map<Stated, Reach> stated = new LinkedHashMap<>();
    for (OriginalCurrencyBalance balance : inCurrency) {
      Stated of = new Stated(balance.series(), balance.period().frequency(), balance.currency());
      stated
          .computeIfAbsent(of, key -> new Reach(key.series, key.frequency, key.currency))
          .add(balance.period(), balance.net().amount() != null);
    }
    stated.values().forEach(reach -> extents.add(reach.extent(vintage)));
    return extents;
  }

  private record Stated(SeriesKey series, Frequency frequency, String currency) {}

  /** Periods of a series being counted, in any order. */
  private static final class Reach {

    private final SeriesKey series;
    private final Frequency frequency;
    private final String currency;
    private @Nullable Period newest;
    private @Nullable Period last;
    private int balances;
    private int periods;

    Reach(SeriesKey series, Frequency frequency, String currency) {
      this.series = series;
      this.frequency = frequency;
      this.currency = currency;
    }

    void add(Period period, boolean hasBalance) {
      periods++;
      last = later(last, period);
      if (hasBalance) {
        balances++;
        newest = later(newest, period);
      }
    }

    private static Period later(@Nullable Period one, Period other) {
      return one == null || one.compareTo(other) < 0 ? other : one;
    }

    SeriesExtent extent(BiFunction<String, Period, String> vintage) {
      Period period = newest == null ? last : newest;
      return new SeriesExtent(
          series,
          frequency,
          currency,
          newest,
          period == null ? "" : vintage.apply(series.dataset(), period),
          balances,
          periods);
    }
  }
}
