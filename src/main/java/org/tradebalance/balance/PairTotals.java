package org.tradebalance.balance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.ObservationBits;

/**
 * All products together, by pair and period: as published, else the sum of the products of one
 * classification, the Harmonized System before all others. A code that is part of one that was
 * added already is left out; what two classifications say is never added up.
 */
public final class PairTotals implements DetailSink {

  private final List<String> products;
  private final DetailSink sink;
  private final int total;
  private final Map<Integer, OfPeriod> periods = new TreeMap<>();
  private long pair = -1;

  /** A product has a few periods in turn. */
  private final @Nullable OfPeriod[] recent = new @Nullable OfPeriod[16];

  /**
   * Totals of balances by product.
   *
   * @param products the products in the order of their ranks
   * @param total the rank that the product of the totals gets
   * @param sink takes the totals, in order
   */
  public PairTotals(List<String> products, int total, DetailSink sink) {
    this.products = products;
    this.total = total;
    this.sink = sink;
  }

  @Override
  public void balance(
      long seriesPeriod, int exportsState, long exports, int importsState, long imports) {
    long of =
        (long) ObservationBits.reporter(seriesPeriod) << 10 | ObservationBits.partner(seriesPeriod);
    if (of != pair) {
      end();
      pair = of;
    }
    String product = products.get(ObservationBits.product(seriesPeriod));
    OfPeriod period = period(ObservationBits.periodCode(seriesPeriod));
    period.exports.add(product, exportsState, exports);
    period.imports.add(product, importsState, imports);
  }

  private OfPeriod period(int code) {
    int slot = code & (recent.length - 1);
    OfPeriod known = recent[slot];
    if (known == null || known.code != code) {
      known = periods.computeIfAbsent(code, OfPeriod::new);
      recent[slot] = known;
    }
    return known;
  }

  /** Hands the totals of the last pair over. */
  public void end() {
    int reporter = (int) (pair >>> 10);
    int partner = (int) pair & (ObservationBits.ECONOMIES - 1);
    periods.forEach(
        (code, of) ->
            sink.balance(
                ObservationBits.of(reporter, partner, total, code, 0, 0, 0),
                of.exports.state(),
                of.exports.amount(),
                of.imports.state(),
                of.imports.amount()));
    periods.clear();
    Arrays.fill(recent, null);
  }

  private static final class OfPeriod {

    private final int code;
    private final FlowTotal exports = new FlowTotal();
    private final FlowTotal imports = new FlowTotal();

    OfPeriod(int code) {
      this.code = code;
    }
  }
}
