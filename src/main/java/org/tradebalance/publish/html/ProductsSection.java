package org.tradebalance.publish.html;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.publish.ClassificationLevel;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Products with the world, a table for each level of a classification that a dataset has. */
record ProductsSection(List<ProductTable> tables) {

  private static final int SHOWN = 15;

  /**
   * The products of a dataset.
   *
   * @param title the dataset, the economy, the adjustment, the period and the unit
   * @param largestOf how many products there are in all, 0 where all are in the table
   */
  record ProductTable(String title, int largestOf, AmountUnit unit, List<Balance> balances) {}

  /** The newest complete balance of each product of the page's economy, one level a table. */
  static ProductsSection of(Brief brief) {
    WorldSeries lead = brief.lead();
    if (lead == null) {
      return new ProductsSection(List.of());
    }
    Map<SeriesKey, Balance> newest = new TreeMap<>();
    for (SeriesKey series : brief.book().reportedBy(lead.world().reporter())) {
      if (series.partner().equals(Economy.WORLD)
          && !series.product().equals(SeriesKey.ALL_PRODUCTS)
          && series.adjustment().isAdditive()) {
        Balance balance = newest(brief, series);
        if (balance != null) {
          newest.put(series, balance);
        }
      }
    }
    return new ProductsSection(
        ClassificationLevel.of(List.copyOf(newest.keySet())).stream()
            .sorted(Comparator.comparing(ClassificationLevel::whole))
            .map(level -> table(brief, level, newest))
            .toList());
  }

  private static @Nullable Balance newest(Brief brief, SeriesKey series) {
    return brief.book().of(series).values().stream()
        .filter(balance -> !balance.partial() && size(balance).signum() > 0)
        .max(
            Comparator.comparing((Balance balance) -> balance.period().endMonth())
                .thenComparing(balance -> -balance.period().startMonth()))
        .orElse(null);
  }

  private static ProductTable table(
      Brief brief, ClassificationLevel level, Map<SeriesKey, Balance> newest) {
    List<Balance> products = level.products().stream().map(newest::get).toList();
    Period period =
        products.stream()
            .map(Balance::period)
            .max(Comparator.comparing(Period::endMonth))
            .orElseThrow();
    List<Balance> current =
        products.stream().filter(balance -> balance.period().equals(period)).toList();
    Set<String> titles = new HashSet<>();
    List<Balance> shown =
        current.stream()
            // Two names of one group are one row.
            .filter(balance -> level.isClassified() || titles.add(brief.product(balance)))
            .sorted(
                Comparator.comparing(ProductsSection::size)
                    .reversed()
                    .thenComparing(Balance::series))
            .limit(SHOWN)
            .toList();
    AmountUnit unit = AmountUnit.of(size(shown.get(0)));
    SeriesKey whole = level.whole();
    Dataset dataset = brief.publication().datasets().get(whole.dataset());
    return new ProductTable(
        String.join(
            ", ",
            dataset == null ? whole.dataset() : dataset.title(),
            brief.name(whole.reporter()),
            DisplayNames.of(whole.adjustment()),
            brief.dated(period),
            unit.title()),
        current.size() > SHOWN ? current.size() : 0,
        unit,
        shown);
  }

  /** The larger of what is there. */
  private static Usd size(Balance balance) {
    Usd size = Usd.ZERO;
    for (Flow flow : Flow.values()) {
      Usd amount = balance.amount(flow);
      if (amount != null && amount.abs().compareTo(size) > 0) {
        size = amount.abs();
      }
    }
    return size;
  }
}
