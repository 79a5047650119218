package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** A closer look at each of the countries with the most trade. */
record CountriesSection(WorldSeries total, List<CountryView> countries) {

  private static final int SHOWN = 8;
  private static final int YEARS = 10;

  /**
   * A country.
   *
   * @param rank its place among the deficits or surpluses, null where it has none
   * @param toDate its balance in the running year, null where that is not known
   */
  record CountryView(
      Balance balance,
      AmountUnit unit,
      @Nullable Ranked rank,
      @Nullable YearToDate toDate,
      ColumnChart years) {}

  /**
   * The balance of the running year, in dollars.
   *
   * @param change on the year before, null where that is not known
   */
  record YearToDate(Period period, BigDecimal balance, @Nullable BigDecimal change) {}

  /** Null where there are no figures of single countries. */
  static @Nullable CountriesSection of(Brief brief) {
    WorldSeries total = brief.partners();
    return total == null
        ? null
        : new CountriesSection(
            total,
            PartnersSection.mostTrade(brief, SHOWN).stream()
                .map(balance -> country(brief, total, balance))
                .toList());
  }

  private static CountryView country(Brief brief, WorldSeries total, Balance balance) {
    SeriesKey series = balance.series();
    AmountUnit unit = AmountUnit.of(balance.totalTrade());
    return new CountryView(
        balance,
        unit,
        rank(brief, balance),
        toDate(brief, series, total.month()),
        YearsSection.chart(
            "partner-" + series.partner(), History.of(brief, series, unit, total.year(), YEARS)));
  }

  private static @Nullable Ranked rank(Brief brief, Balance balance) {
    return brief.publication().rankings().stream()
        .filter(ranked -> ranked.series().equals(balance.series()))
        .filter(ranked -> ranked.period().equals(balance.period()))
        .filter(
            ranked -> ranked.kind() == RankingKind.DEFICIT || ranked.kind() == RankingKind.SURPLUS)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable YearToDate toDate(
      Brief brief, SeriesKey series, @Nullable Period month) {
    BigDecimal balance =
        month == null ? null : brief.value(series, month, WindowMetrics.YEAR_TO_DATE.balance());
    return month == null || balance == null
        ? null
        : new YearToDate(
            Period.yearToDate(month.year(), month.lastMonth()),
            balance,
            brief.value(series, month, WindowMetrics.YEAR_TO_DATE_CHANGE.balance()));
  }
}
