package org.tradebalance.metric;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.SeriesKey;

/** Which series are two reports of the same trade: what one exports, the other imports. */
final class Mirrors {

  private final Map<SeriesKey, SeriesKey> mirrors = new HashMap<>();

  Mirrors(BalanceBook book) {
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

  /** What the partner reports of the same trade; null where nothing is at hand. */
  @Nullable SeriesKey of(SeriesKey series) {
    return mirrors.get(series);
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
