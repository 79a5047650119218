package org.tradebalance.metric;

import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * A complete period in the history of its line. Sizes are measured in the direction of the period:
 * beside a deficit, an earlier surplus is smaller than any deficit.
 */
final class Records {

  private final Line line;
  private final Flow flow;
  private final Usd amount;

  private Records(Line line, Flow flow, Usd amount) {
    this.line = line;
    this.flow = flow;
    this.amount = amount;
  }

  static void of(Line line, Flow flow, Usd amount) {
    if (amount.signum() == 0 || !line.wants(Reach.PARTNERS_LATEST)) {
      return;
    }
    Records records = new Records(line, flow, amount);
    records.rank();
    if (line.wants(Reach.LATEST)) {
      records.since(Development.LARGEST_SINCE, 1);
      records.since(Development.SMALLEST_SINCE, -1);
      records.peak();
    }
  }

  private void rank() {
    Frequency frequency = line.period().frequency();
    int larger =
        amount.signum() > 0
            ? line.sorted().above(frequency, flow, amount)
            : line.sorted().below(frequency, flow, amount);
    line.count(Metric.of(flow, Development.HISTORY_RANK), larger + 1L);
  }

  /** How far back a period is that is at least (1) or at most (-1) as large. */
  private void since(Development development, int direction) {
    Metric metric = Metric.of(flow, development);
    boolean compared = false;
    for (Balance earlier : line.history().headMap(line.period(), false).descendingMap().values()) {
      Usd size = size(earlier);
      if (size != null) {
        compared = true;
        if (size.compareTo(amount.abs()) * direction >= 0) {
          line.count(metric, (long) line.period().ordinal() - earlier.period().ordinal());
          return;
        }
      }
    }
    if (compared) {
      line.add(metric, null, MetricState.RECORD);
    }
  }

  private void peak() {
    Usd peak = amount.abs();
    Period when = line.period();
    for (Balance earlier : line.history().headMap(line.period(), false).values()) {
      Usd size = size(earlier);
      if (size != null && size.compareTo(peak) > 0) {
        peak = size;
        when = earlier.period();
      }
    }
    line.amount(Metric.of(flow, Development.PEAK), amount.signum() < 0 ? peak.negate() : peak);
    line.count(
        Metric.of(flow, Development.PEAK_AGE), (long) line.period().ordinal() - when.ordinal());
    line.ratio(
        Metric.of(flow, Development.FROM_PEAK_PCT), Percent.share(amount.abs().minus(peak), peak));
  }

  /** The size of a complete period of the same frequency, in the direction of this one. */
  private @Nullable Usd size(Balance balance) {
    if (balance.period().frequency() != line.period().frequency() || balance.partial()) {
      return null;
    }
    Usd other = balance.amount(flow);
    return other == null || amount.signum() > 0 ? other : other.negate();
  }
}
