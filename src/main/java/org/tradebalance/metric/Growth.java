package org.tradebalance.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** A complete period against a year further back. */
final class Growth {

  private Growth() {}

  static void of(Line line, Flow flow, Usd amount) {
    if (line.is(Frequency.ANNUAL)) {
      yearly(line, flow, amount, Development.CAGR_5Y_PCT, 5);
      yearly(line, flow, amount, Development.CAGR_10Y_PCT, 10);
    }
    Usd base = line.complete(flow, Period.year(Scope.BASE_YEAR));
    if (base != null) {
      line.ratio(Metric.of(flow, Development.INDEX), index(amount, base, line.period()));
    }
  }

  private static void yearly(Line line, Flow flow, Usd amount, Development development, int years) {
    @Nullable Usd from = line.complete(flow, Period.year(line.period().year() - years));
    if (from != null) {
      line.ratio(Metric.of(flow, development), Percent.yearly(from, amount, years));
    }
  }

  private static Percent index(Usd amount, Usd base, Period period) {
    if (base.signum() * amount.signum() < 0) {
      return new Percent(null, MetricState.SIGN_CHANGE);
    }
    int perYear = 12 / period.monthCount();
    return Percent.of(
        amount.abs().toBigDecimal().multiply(BigDecimal.valueOf(100L * perYear)),
        base.abs().toBigDecimal());
  }
}
