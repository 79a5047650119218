package org.tradebalance.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * A product as a part of all products of the same line, and its part in their change: what drives a
 * surplus or deficit.
 */
final class ProductShares {

  private ProductShares() {}

  static void of(Line line) {
    Balance all = isProduct(line) ? all(line, line.period()) : null;
    if (all == null) {
      return;
    }
    for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
      Usd part = line.now().amount(flow);
      Usd whole = all.amount(flow);
      if (part != null && whole != null) {
        line.ratio(Metric.of(flow, Development.PRODUCT_SHARE), Percent.share(part, whole));
      }
    }
    for (Flow flow : Flow.values()) {
      contribution(line, flow);
    }
  }

  private static void contribution(Line line, Flow flow) {
    Period before = line.period().yearBefore();
    Balance then = all(line, before);
    Usd whole = then == null || then.partial() ? null : then.amount(flow);
    Usd from = line.complete(flow, before);
    Usd to = line.complete(flow, line.period());
    if (whole != null && from != null && to != null) {
      line.ratio(
          Metric.of(flow, Development.PRODUCT_CONTRIBUTION),
          Percent.share(to.minus(from), whole.abs()));
    }
  }

  private static boolean isProduct(Line line) {
    return !line.series().product().equals(SeriesKey.ALL_PRODUCTS);
  }

  private static @Nullable Balance all(Line line, Period period) {
    return line.book().at(line.series().withProduct(SeriesKey.ALL_PRODUCTS), period);
  }
}
