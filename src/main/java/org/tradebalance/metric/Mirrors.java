package org.tradebalance.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Both sides of the same trade beside each other: what one exports, the other imports. */
final class Mirrors {

  /**
   * Canada and the United States exchange their import data and publish them as each other's
   * exports since 1990 (FT-900, information on goods and services).
   */
  private static final Set<String> EXCHANGE = Set.of("USA", "CAN");

  private static final Period EXCHANGE_SINCE = Period.year(1990);

  /** Imports CIF for each dollar of exports FOB (IMF, Direction of Trade Statistics). */
  private static final BigDecimal CIF_FOB = new BigDecimal("1.06");

  private final BalanceBook book;
  private final Map<SeriesKey, SeriesKey> mirrors = new HashMap<>();

  Mirrors(BalanceBook book) {
    this.book = book;
    Map<SeriesKey, SeriesKey> anywhere = new HashMap<>();
    for (SeriesKey series : book.series()) {
      anywhere.putIfAbsent(in("", series), series);
    }
    for (SeriesKey series : book.series()) {
      SeriesKey other = turned(series);
      SeriesKey found = book.of(other).isEmpty() ? anywhere.get(in("", other)) : other;
      if (found != null && !series.partner().equals(series.reporter())) {
        mirrors.put(series, found);
      }
    }
  }

  void of(Line line, Flow flow, Usd amount) {
    SeriesKey mirror = flow == Flow.BALANCE ? null : mirrors.get(line.series());
    Balance there = mirror == null ? null : book.at(mirror, line.period());
    Usd other =
        there == null || there.partial()
            ? null
            : there.amount(flow == Flow.EXPORT ? Flow.IMPORT : Flow.EXPORT);
    if (other == null) {
      return;
    }
    add(line, Metric.of(flow, Development.MIRROR), flow, other.toBigDecimal());
    Usd asymmetry = amount.minus(other);
    add(line, Metric.of(flow, Development.MIRROR_ASYMMETRY), flow, asymmetry.toBigDecimal());
    Percent percent =
        Percent.of(
            asymmetry.toBigDecimal().multiply(BigDecimal.valueOf(200)),
            amount.plus(other).toBigDecimal());
    add(line, Metric.of(flow, Development.MIRROR_ASYMMETRY_PCT), flow, percent.value());
    add(line, Metric.of(flow, Development.MIRROR_CIF_FOB), flow, cifFob(flow, amount));
  }

  /** Exports are smaller than the mirror by the costs of transport, imports larger. */
  private static BigDecimal cifFob(Flow flow, Usd amount) {
    BigDecimal own = amount.toBigDecimal();
    BigDecimal costs =
        flow == Flow.EXPORT
            ? own.subtract(own.multiply(CIF_FOB))
            : own.subtract(own.divide(CIF_FOB, Usd.SCALE, RoundingMode.HALF_UP));
    return costs.setScale(Usd.SCALE, RoundingMode.HALF_UP);
  }

  private static void add(Line line, Metric metric, Flow flow, @Nullable BigDecimal value) {
    MetricState state = value == null ? MetricState.ZERO_BASE : MetricState.OK;
    line.add(metric, value, exchanged(line, flow) ? MetricState.NOT_INDEPENDENT : state);
  }

  /** Exports to the other of the pair are its imports; imports from it are its exports. */
  private static boolean exchanged(Line line, Flow flow) {
    List<String> pair = List.of(line.series().reporter(), line.series().partner());
    return flow != Flow.BALANCE
        && EXCHANGE.containsAll(pair)
        && line.period().year() >= EXCHANGE_SINCE.year();
  }

  private static SeriesKey turned(SeriesKey s) {
    String reporter = s.partner();
    String partner = s.reporter();
    return new SeriesKey(s.dataset(), reporter, partner, s.item(), s.product(), s.adjustment());
  }

  private static SeriesKey in(String dataset, SeriesKey s) {
    return new SeriesKey(dataset, s.reporter(), s.partner(), s.item(), s.product(), s.adjustment());
  }
}
