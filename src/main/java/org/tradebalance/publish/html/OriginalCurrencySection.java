package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tradebalance.balance.OriginalCurrencyBalance;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.CurrencyFigure;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * Balances as their sources state them in other currencies than the dollar: of each reporter the
 * largest partners in the newest period.
 *
 * @param further how many such tables there would be beyond those that are shown
 */
record OriginalCurrencySection(List<CurrencyTable> tables, int further) {

  private static final int TABLES = 6;
  private static final int ROWS = 10;

  /**
   * The balances of a reporter in one currency.
   *
   * @param title the dataset, the economy, the adjustment, the period and the unit
   * @param largestOf how many balances there are in all, 0 where all are in the table
   */
  record CurrencyTable(
      String title, int largestOf, AmountUnit unit, List<OriginalCurrencyBalance> balances) {

    /** Exports, imports and balance. */
    List<String> sides(OriginalCurrencyBalance balance) {
      return Stream.of(balance.exports(), balance.imports(), balance.net())
          .map(figure -> unit.money(figure.amount()))
          .toList();
    }
  }

  static OriginalCurrencySection of(Brief brief) {
    Map<String, List<OriginalCurrencyBalance>> groups = new LinkedHashMap<>();
    for (OriginalCurrencyBalance balance : brief.publication().inCurrency()) {
      if (balance.series().product().equals(SeriesKey.ALL_PRODUCTS) && size(balance).signum() > 0) {
        SeriesKey whole = balance.series().withPartner("");
        groups.computeIfAbsent(whole + balance.currency(), key -> new ArrayList<>()).add(balance);
      }
    }
    WorldSeries lead = brief.lead();
    String home = lead == null ? brief.publication().home() : lead.world().reporter();
    List<List<OriginalCurrencyBalance>> ordered = new ArrayList<>(groups.values());
    ordered.sort(Comparator.comparing(each -> !each.get(0).series().reporter().equals(home)));
    return new OriginalCurrencySection(
        ordered.stream().limit(TABLES).map(each -> table(brief, each)).toList(),
        Math.max(0, ordered.size() - TABLES));
  }

  private static CurrencyTable table(Brief brief, List<OriginalCurrencyBalance> balances) {
    Period newest =
        balances.stream()
            .map(OriginalCurrencyBalance::period)
            .max(
                Comparator.comparing(Period::endMonth)
                    .thenComparing(period -> -period.startMonth()))
            .orElseThrow();
    List<OriginalCurrencyBalance> all =
        balances.stream()
            .filter(balance -> balance.period().equals(newest))
            .sorted(
                Comparator.comparing(OriginalCurrencySection::size)
                    .reversed()
                    .thenComparing(OriginalCurrencyBalance::series))
            .toList();
    AmountUnit unit = AmountUnit.of(size(all.get(0)));
    OriginalCurrencyBalance first = all.get(0);
    Dataset dataset = brief.publication().datasets().get(first.series().dataset());
    return new CurrencyTable(
        String.join(
            ", ",
            dataset == null ? first.series().dataset() : dataset.title(),
            brief.name(first.series().reporter()),
            DisplayNames.of(first.series().adjustment()),
            Dates.full(newest),
            unit.title(first.currency())),
        all.size() > ROWS ? all.size() : 0,
        unit,
        all.subList(0, Math.min(ROWS, all.size())));
  }

  /** The larger of what is there. */
  private static BigDecimal size(OriginalCurrencyBalance balance) {
    return Stream.of(balance.exports(), balance.imports(), balance.net())
        .map(CurrencyFigure::amount)
        .filter(Objects::nonNull)
        .map(BigDecimal::abs)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }
}
