package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * The amounts of the products of one line, flow and period, as a tree: a code is below those that
 * it begins with, and below the total of all products.
 */
final class ProductTree {

  private final SortedMap<String, Usd> amounts;
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, Boolean> complete = new HashMap<>();
  private final Usd unit;

  /**
   * A tree.
   *
   * @param amounts by product; the total of all products among them where it is known
   * @param unit the unit that the amounts are rounded to
   */
  ProductTree(Map<String, Usd> amounts, Usd unit) {
    this.amounts = new TreeMap<>(amounts);
    this.unit = unit;
    for (String product : this.amounts.keySet()) {
      if (product.contains(":")) {
        children.computeIfAbsent(above(product), key -> new ArrayList<>()).add(product);
      }
    }
  }

  /**
   * The products whose amounts are that of a code: itself, or the nearest below it. None, where the
   * code has no trade: then something above it is printed, and is the sum of other products.
   *
   * @return null where the products at hand do not tell
   */
  @Nullable List<String> parts(String code) {
    if (amounts.containsKey(code)) {
      return List.of(code);
    }
    if (!code.contains(":")) {
      return null;
    }
    String whole = above(code);
    if (!isComplete(whole)) {
      return null;
    }
    return children.getOrDefault(whole, List.of()).stream()
        .filter(product -> product.startsWith(code))
        .toList();
  }

  Usd sum(List<String> products) {
    Usd sum = Usd.ZERO;
    for (String product : products) {
      sum = sum.plus(amounts.getOrDefault(product, Usd.ZERO));
    }
    return sum;
  }

  /** The nearest printed code that a code is below, or the bare name of its classification. */
  private String above(String code) {
    int least = code.indexOf(':') + 2;
    for (int length = code.length() - 1; length >= least; length--) {
      String shorter = code.substring(0, length);
      if (amounts.containsKey(shorter)) {
        return shorter;
      }
    }
    return code.substring(0, least - 1);
  }

  /** Whether what is below a code adds up to it, so that what is not there is nothing. */
  private boolean isComplete(String whole) {
    return complete.computeIfAbsent(whole, this::addsUp);
  }

  private boolean addsUp(String whole) {
    Usd printed = amounts.get(whole.endsWith(":") ? SeriesKey.ALL_PRODUCTS : whole);
    List<String> parts = children.getOrDefault(whole, List.of());
    if (printed == null || parts.isEmpty()) {
      return false;
    }
    long tolerance = Math.multiplyExact(unit.thousandths(), parts.size() + 1) / 2;
    return sum(parts).minus(printed).abs().compareTo(new Usd(tolerance)) <= 0;
  }
}
