package org.tradebalance.publish.html;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * The countries with the largest deficits and surpluses, and those with the most trade.
 *
 * @param change what the balances are compared with
 */
record PartnersSection(
    WorldSeries total,
    Period period,
    Metric change,
    BarChart deficits,
    BarChart surpluses,
    List<Balance> mostTrade) {

  private static final int CHARTED = 10;
  private static final int LISTED = 15;

  /** Null where there are no figures of single countries. */
  static @Nullable PartnersSection of(Brief brief) {
    WorldSeries total = brief.partners();
    Period period = brief.partnersPeriod();
    if (total == null || period == null) {
      return null;
    }
    Comparator<Balance> byBalance =
        Comparator.comparing(PartnersSection::balance).thenComparing(Balance::series);
    return new PartnersSection(
        total,
        period,
        period.equals(total.month())
            ? ChangeMetrics.CHANGE_ON_YEAR.balance()
            : ChangeMetrics.CHANGE.balance(),
        chart(brief, total, "deficits", with(brief, -1).sorted(byBalance)),
        chart(brief, total, "surpluses", with(brief, 1).sorted(byBalance.reversed())),
        mostTrade(brief, LISTED));
  }

  /** The countries by total trade, the largest first. */
  static List<Balance> mostTrade(Brief brief, int most) {
    return countries(brief)
        .filter(balance -> balance.totalTrade() != null)
        .sorted(
            Comparator.comparing((Balance balance) -> orZero(balance.totalTrade()))
                .reversed()
                .thenComparing(Balance::series))
        .limit(most)
        .toList();
  }

  private static Stream<Balance> countries(Brief brief) {
    WorldSeries total = brief.partners();
    Period period = brief.partnersPeriod();
    return total == null || period == null
        ? Stream.empty()
        : brief.book().partners(total.world(), PartnerKind.COUNTRY).stream()
            .map(country -> brief.book().at(country, period))
            .flatMap(Stream::ofNullable);
  }

  /** The countries whose balance has a sign. */
  private static Stream<Balance> with(Brief brief, int sign) {
    return countries(brief).filter(country -> balance(country).signum() == sign);
  }

  private static Usd balance(Balance country) {
    return orZero(country.amount(Flow.BALANCE));
  }

  private static Usd orZero(@Nullable Usd amount) {
    return amount == null ? Usd.ZERO : amount;
  }

  private static BarChart chart(
      Brief brief, WorldSeries total, String id, Stream<Balance> countries) {
    AmountUnit unit = brief.unit(total);
    List<Balance> charted = countries.limit(CHARTED).toList();
    return BarChart.of(
        new Chart(
            id,
            unit.title(),
            charted.stream().map(country -> brief.name(country.series().partner())).toList(),
            List.of(
                new Chart.Values(
                    "Balance",
                    charted.stream().map(country -> unit.in(balance(country))).toList()))));
  }
}
