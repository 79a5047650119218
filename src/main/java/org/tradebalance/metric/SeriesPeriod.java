package org.tradebalance.metric;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * One series in one period, which may be unfinished: what metrics are computed of.
 *
 * @param now the balance of the period
 */
record SeriesPeriod(BalanceSeries series, Balance now) {

  Period period() {
    return now.period();
  }

  /** An amount of the period, however unfinished; null where there is none. */
  @Nullable Usd amount(Flow flow) {
    return now.amount(flow);
  }

  /** Exports less imports, whatever balance is published; null where either is missing. */
  @Nullable Usd exportsLessImports() {
    Usd exports = amount(Flow.EXPORT);
    Usd imports = amount(Flow.IMPORT);
    return exports == null || imports == null ? null : exports.minus(imports);
  }

  /** A flow of the period; null where the period is unfinished or has no amount. */
  @Nullable FlowPeriod complete(Flow flow) {
    Usd amount = now.partial() ? null : now.amount(flow);
    return amount == null ? null : new FlowPeriod(series, flow, period(), amount);
  }

  /** The amount of the world, however unfinished; null where there is none, or this is it. */
  @Nullable Usd world(Flow flow) {
    return amount(series.world(), flow);
  }

  /** The amount of all products, however unfinished; null where there is none, or this is it. */
  @Nullable Usd allProducts(Flow flow) {
    return amount(series.allProducts(), flow);
  }

  private @Nullable Usd amount(NavigableMap<Period, Balance> whole, Flow flow) {
    Balance balance = whole.get(period());
    return balance == null ? null : balance.amount(flow);
  }

  /** The countries of the world; null where this is not the world, or it has no countries. */
  @Nullable CrossSection countries() {
    if (!series.isWorld() || !series.isAmongAll()) {
      return null;
    }
    CrossSection countries = series.countries(period());
    return countries.known() ? countries : null;
  }
}
