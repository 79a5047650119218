package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Groupings;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.ProductGroup;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Named groups of products as sums of the products of a series, and the total without them. A group
 * has a figure only where each of its codes is printed, or the printed products around it add up to
 * what is printed above them: a download of a few products says nothing of a group. Where the
 * publisher prints the group, its figure stands.
 */
final class ProductSums {

  /** Before the code of a group, as publishers print what is left without it. */
  private static final String PRINTED_REST = "NON_";

  private final Map<SeriesKey, FlowHistory> histories;
  private final Groupings groupings;
  private final Map<SeriesKey, Set<String>> products = new TreeMap<>();

  /**
   * Sums of published figures.
   *
   * @param histories the published series
   */
  ProductSums(Map<SeriesKey, FlowHistory> histories, Groupings groupings) {
    this.histories = Map.copyOf(histories);
    this.groupings = groupings;
    for (SeriesKey series : histories.keySet()) {
      boolean total = series.product().equals(SeriesKey.ALL_PRODUCTS);
      if (!total && series.adjustment().isAdditive()) {
        products
            .computeIfAbsent(series.withProduct(SeriesKey.ALL_PRODUCTS), key -> new TreeSet<>())
            .add(series.product());
      }
    }
  }

  /** The histories of all groups that can be summed, by their series. */
  Map<SeriesKey, FlowHistory> all() {
    Map<SeriesKey, FlowHistory> sums = new HashMap<>();
    products.forEach(
        (whole, codes) -> {
          for (Sum sum : sums(whole, codes)) {
            if (!sum.group.isEmpty()) {
              sums.put(sum.group.series(), sum.group);
            }
            if (!sum.rest.isEmpty()) {
              sums.put(sum.rest.series(), sum.rest);
            }
          }
        });
    return sums;
  }

  /**
   * The products that a summed group of a series is made of in a period.
   *
   * @param series a series with the code of a group
   * @return null where the products at hand do not tell
   */
  @Nullable List<String> parts(SeriesKey series, Flow flow, Period period) {
    SeriesKey whole = series.withProduct(SeriesKey.ALL_PRODUCTS);
    Set<String> codes = products.getOrDefault(whole, Set.of());
    for (ProductGroup group : groupings.products()) {
      if (group.code().equals(series.product())) {
        return parts(tree(whole, codes, flow, period), inOneClassification(group, codes));
      }
    }
    return null;
  }

  private List<Sum> sums(SeriesKey whole, Set<String> codes) {
    List<Sum> sums = new ArrayList<>();
    for (ProductGroup group : groupings.products()) {
      SeriesKey series = whole.withProduct(group.code());
      List<String> wanted = inOneClassification(group, codes);
      if (!wanted.isEmpty() || codes.contains(group.code())) {
        sums.add(
            new Sum(
                wanted,
                histories.get(series),
                codes.contains(PRINTED_REST + group.code()),
                new FlowHistory(series, true),
                new FlowHistory(whole.withProduct(group.rest()), true)));
      }
    }
    if (!sums.isEmpty()) {
      for (Period period : smallest(whole, codes)) {
        for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
          ProductTree tree = tree(whole, codes, flow, period);
          Usd total = amount(histories.get(whole), flow, period);
          sums.forEach(sum -> sum.add(tree, total, flow, period));
        }
      }
    }
    return sums;
  }

  /** A printed name before codes, and codes of the first classification that the series has. */
  private static List<String> inOneClassification(ProductGroup group, Set<String> codes) {
    Set<String> classifications = new HashSet<>();
    for (String code : codes) {
      classifications.add(classification(code));
    }
    String taken = null;
    List<String> wanted = new ArrayList<>();
    for (String code : group.products()) {
      String own = classification(code);
      boolean there = own.isEmpty() ? codes.contains(code) : classifications.contains(own);
      if (there && (taken == null || taken.equals(own))) {
        taken = own;
        wanted.add(code);
      }
    }
    return wanted;
  }

  private static String classification(String code) {
    return code.substring(0, code.indexOf(':') + 1);
  }

  private static @Nullable List<String> parts(ProductTree tree, List<String> wanted) {
    List<String> parts = new ArrayList<>();
    for (String code : wanted) {
      List<String> some = tree.parts(code);
      if (some == null) {
        return null;
      }
      parts.addAll(some);
    }
    return parts;
  }

  private ProductTree tree(SeriesKey whole, Set<String> codes, Flow flow, Period period) {
    Map<String, Usd> amounts = new HashMap<>();
    put(amounts, whole, flow, period);
    for (String code : codes) {
      put(amounts, whole.withProduct(code), flow, period);
    }
    return new ProductTree(amounts, groupings.rounding(whole.dataset(), 2));
  }

  private void put(Map<String, Usd> amounts, SeriesKey series, Flow flow, Period period) {
    Usd amount = amount(histories.get(series), flow, period);
    if (amount != null) {
      amounts.put(series.product(), amount);
    }
  }

  private static @Nullable Usd amount(@Nullable FlowHistory history, Flow flow, Period period) {
    Figure figure = history == null ? null : history.published(flow, period);
    return figure == null ? null : figure.amount();
  }

  /** Months where there are months; longer periods are summed from them. */
  private List<Period> smallest(SeriesKey whole, Set<String> codes) {
    TreeSet<Period> periods = new TreeSet<>();
    for (String code : codes) {
      FlowHistory history = histories.get(whole.withProduct(code));
      if (history != null) {
        periods.addAll(history.published(Flow.EXPORT).keySet());
        periods.addAll(history.published(Flow.IMPORT).keySet());
      }
    }
    List<Period> months = new ArrayList<>(periods);
    months.removeIf(period -> period.frequency() != Frequency.MONTHLY);
    return months.isEmpty() ? List.copyOf(periods) : months;
  }

  /** A group of one line while its periods are added. */
  private record Sum(
      List<String> wanted,
      @Nullable FlowHistory printed,
      boolean restIsPrinted,
      FlowHistory group,
      FlowHistory rest) {

    void add(ProductTree tree, @Nullable Usd total, Flow flow, Period period) {
      Usd amount;
      if (printed == null) {
        List<String> parts = parts(tree, wanted);
        amount = parts == null ? null : tree.sum(parts);
        if (amount != null) {
          group.add(flow, period, Figure.of(amount));
        }
      } else {
        amount = amount(printed, flow, period);
      }
      if (amount != null && total != null && !restIsPrinted) {
        rest.add(flow, period, Figure.of(total.minus(amount)));
      }
    }
  }
}
