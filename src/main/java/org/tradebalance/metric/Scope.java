package org.tradebalance.metric;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Which periods metrics are published for: all of them for years and for the world; for the
 * quarters and months of single partners only the recent ones, so that the files stay readable.
 *
 * @param partnerMonths how many months back from the newest month of the series' dataset
 * @param unmeasured datasets that no metrics are derived of, for they have very many series
 */
public record Scope(int partnerMonths, Set<String> unmeasured) {

  /** A scope that leaves no dataset out. */
  public Scope(int partnerMonths) {
    this(partnerMonths, Set.of());
  }

  /** The year whose average month, quarter and year are 100 in an index. */
  public static final int BASE_YEAR = 2017;

  /**
   * Half the unit in which balances are quoted, a hundredth of a billion dollars: a country whose
   * balance is smaller counts as balanced in the rounded counts.
   */
  public static final Usd HALF_QUOTED_UNIT = Usd.of(BigDecimal.valueOf(5_000_000));

  /**
   * Whether metrics of a series are published for a period. Of the products of single partners, of
   * which there may be millions, only the newest period is measured.
   */
  boolean covers(SeriesKey series, Period period, Period newest) {
    boolean detail =
        !series.product().equals(SeriesKey.ALL_PRODUCTS) && !series.partner().equals(Economy.WORLD);
    if (detail) {
      return period.endMonth() == newest.endMonth();
    }
    return period.frequency() == Frequency.ANNUAL
        || series.partner().equals(Economy.WORLD)
        || period.endMonth() > newest.endMonth() - partnerMonths;
  }

  /** The reach of the metrics that are published least widely of those for a series and period. */
  static Reach reach(SeriesKey series, boolean latest) {
    if (latest) {
      return Reach.LATEST;
    }
    return series.partner().equals(Economy.WORLD) ? Reach.PARTNERS_LATEST : Reach.EVERYWHERE;
  }

  /** The newest month that a series has. */
  static Period newest(BalanceBook book, SeriesKey series) {
    return book.of(series).lastKey();
  }

  /** The latest complete period of a frequency, of the world where it is there. */
  static @Nullable Period latest(BalanceBook book, SeriesKey series, Frequency frequency) {
    SeriesKey world = series.withPartner(Economy.WORLD);
    SeriesKey decides = book.of(world).isEmpty() ? series : world;
    return book.of(decides).values().stream()
        .filter(balance -> balance.period().frequency() == frequency && !balance.partial())
        .map(Balance::period)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
