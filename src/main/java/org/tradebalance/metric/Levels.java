package org.tradebalance.metric;

import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/** What one period says by itself. */
final class Levels {

  private Levels() {}

  static void of(Line line) {
    line.amount(Metric.BALANCE, line.now().amount(Flow.BALANCE));
    line.amount(Metric.TOTAL_TRADE, line.now().totalTrade());
    Usd exports = line.now().amount(Flow.EXPORT);
    Usd imports = line.now().amount(Flow.IMPORT);
    if (exports != null && imports != null) {
      line.ratio(Metric.COVERAGE_RATIO, Percent.quotient(exports, imports));
      line.ratio(
          Metric.NORMALISED_BALANCE,
          Percent.quotient(exports.minus(imports), exports.plus(imports)));
    }
  }
}
