package org.tradebalance.publish.html;

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

/** Products with the world, for each dataset that has them. */
final class ProductsSection {

  private static final int SHOWN = 15;
  private static final int LONGEST_ABBREVIATION = 4;

  private ProductsSection() {}

  static void write(Html html, Brief brief) {
    Map<SeriesKey, Map<SeriesKey, Balance>> newest = newest(brief);
    newest.forEach((whole, products) -> table(html, brief, whole, products));
    if (newest.isEmpty()) {
      html.element("p", "This publication has no figures of products with the world.");
    }
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

  private static void table(
      Html html, Brief brief, SeriesKey whole, Map<SeriesKey, Balance> products) {
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
    String title = dataset == null ? whole.dataset() : dataset.title();
    Tables.open(
        html,
        title
            + ", "
            + brief.name(whole.reporter())
            + ", "
            + DisplayNames.of(whole.adjustment())
            + ", "
            + Dates.full(period)
            + ", "
            + unit.title()
            + (products.size() > SHOWN ? "; the largest of " + products.size() : ""),
        List.of("Product"),
        List.of("Exports", "Imports", "Balance"));
    for (Balance balance : shown) {
      Tables.row(
          html,
          List.of(name(balance.series().product())),
          List.of(
              unit.show(balance.amount(Flow.EXPORT)),
              unit.show(balance.amount(Flow.IMPORT)),
              unit.show(balance.amount(Flow.BALANCE))));
    }
    Tables.close(html);
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
