package org.tradebalance.publish.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.ProductGroup;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Products with the world, a table for each dataset that has them. */
record ProductsSection(List<ProductTable> tables) {

  private static final int SHOWN = 15;
  private static final int LONGEST_ABBREVIATION = 4;

  /**
   * The products of a dataset.
   *
   * @param title the dataset, the economy, the adjustment, the period and the unit
   * @param largestOf how many products there are in all, 0 where all are in the table
   */
  record ProductTable(String title, int largestOf, AmountUnit unit, List<Balance> balances) {}

  static ProductsSection of(Brief brief) {
    List<ProductTable> tables = new ArrayList<>();
    newest(brief).forEach((whole, products) -> tables.add(table(brief, whole, products)));
    return new ProductsSection(tables);
  }

  /** The newest complete balance of each product of the page's economy, by their whole. */
  private static Map<SeriesKey, Map<SeriesKey, Balance>> newest(Brief brief) {
    Map<SeriesKey, Map<SeriesKey, Balance>> newest = new TreeMap<>();
    WorldSeries lead = brief.lead();
    for (SeriesKey world : brief.book().worlds()) {
      boolean ours = lead != null && world.reporter().equals(lead.world().reporter());
      if (ours
          && !world.product().equals(SeriesKey.ALL_PRODUCTS)
          && world.adjustment().isAdditive()) {
        Balance balance = newest(brief, world);
        if (balance != null) {
          newest
              .computeIfAbsent(
                  world.withProduct(SeriesKey.ALL_PRODUCTS), key -> new LinkedHashMap<>())
              .put(world, balance);
        }
      }
    }
    return newest;
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
      Brief brief, SeriesKey whole, Map<SeriesKey, Balance> products) {
    Period period =
        products.values().stream()
            .map(Balance::period)
            .max(Comparator.comparing(Period::endMonth))
            .orElseThrow();
    List<Balance> shown =
        products.values().stream()
            .filter(balance -> balance.period().equals(period))
            .sorted(
                Comparator.comparing(ProductsSection::size)
                    .reversed()
                    .thenComparing(Balance::series))
            .limit(SHOWN)
            .toList();
    AmountUnit unit = AmountUnit.of(size(shown.get(0)));
    Dataset dataset = brief.publication().datasets().get(whole.dataset());
    return new ProductTable(
        String.join(
            ", ",
            dataset == null ? whole.dataset() : dataset.title(),
            brief.name(whole.reporter()),
            DisplayNames.of(whole.adjustment()),
            Dates.full(period),
            unit.title()),
        products.size() > SHOWN ? products.size() : 0,
        unit,
        shown);
  }

  /** A named group in words; codes of classifications stay as they are. */
  static String name(String product) {
    if (product.startsWith(ProductGroup.EXCLUDING)) {
      return "All but " + words(product.substring(ProductGroup.EXCLUDING.length()));
    }
    String words = words(product);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String words(String product) {
    boolean named = product.length() > LONGEST_ABBREVIATION && product.matches("[A-Z_]+");
    return named ? product.toLowerCase(Locale.ROOT).replace('_', ' ') : product;
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
