package org.tradebalance.metric;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Exports, imports and balance of one series by period, and the series that metrics set beside it.
 * Not safe to share between threads.
 *
 * @param world the balances with the world; none where this is the world
 * @param allProducts the balances of all products; none where this is not one product of them
 * @param mirror what the partner reports of the same trade, its exports being our imports; none
 *     where nothing is at hand
 * @param sorted the amounts by size
 * @param toDate the amounts of the years to date that are known already
 */
record BalanceSeries(
    MetricInputs inputs,
    SeriesKey series,
    NavigableMap<Period, Balance> history,
    NavigableMap<Period, Balance> world,
    NavigableMap<Period, Balance> allProducts,
    NavigableMap<Period, Balance> mirror,
    SortedAmounts sorted,
    Map<Flow, Map<Period, Optional<Usd>>> toDate) {

  private static final NavigableMap<Period, Balance> NONE = Collections.emptyNavigableMap();

  static BalanceSeries of(MetricInputs inputs, SeriesKey series) {
    BalanceBook book = inputs.book();
    SeriesKey world = series.withPartner(Economy.WORLD);
    SeriesKey allProducts = series.withProduct(SeriesKey.ALL_PRODUCTS);
    SeriesKey mirror = inputs.mirrors().of(series);
    return new BalanceSeries(
        inputs,
        series,
        book.of(series),
        world.equals(series) ? NONE : book.of(world),
        allProducts.equals(series) ? NONE : book.of(allProducts),
        mirror == null ? NONE : book.of(mirror),
        new SortedAmounts(book.of(series)),
        new EnumMap<>(Flow.class));
  }

  boolean isWorld() {
    return series.partner().equals(Economy.WORLD);
  }

  boolean isCountry() {
    return inputs.book().economy(series.partner()).kind() == PartnerKind.COUNTRY;
  }

  /** Whether all countries are there: of series that we adjust there are only the largest. */
  boolean isAmongAll() {
    return series.adjustment() != Adjustment.SA_X13;
  }

  /** The countries that the series stands among in a period. */
  CrossSection countries(Period period) {
    return inputs.sections().at(series, period);
  }

  /** The amount of a complete period; null where there is none. */
  @Nullable Usd complete(Flow flow, Period period) {
    return complete(history.get(period), flow);
  }

  /** The amount of a complete balance; null where there is none. */
  static @Nullable Usd complete(@Nullable Balance balance, Flow flow) {
    return balance == null || balance.partial() ? null : balance.amount(flow);
  }

  /** January to a month; each is asked for again a year later. */
  @Nullable Usd toDate(Flow flow, Period month) {
    return toDate
        .computeIfAbsent(flow, f -> new HashMap<>())
        .computeIfAbsent(month, m -> Optional.ofNullable(inputs.book().yearToDate(series, flow, m)))
        .orElse(null);
  }

  /** The sum of consecutive months that end with one; null where one is missing. */
  @Nullable Usd sum(Flow flow, Period last, int months) {
    Usd sum = Usd.ZERO;
    Period month = last;
    for (int back = 0; back < months; back++, month = month.previous()) {
      Usd amount = complete(flow, month);
      if (amount == null) {
        return null;
      }
      sum = sum.plus(amount);
    }
    return sum;
  }
}
