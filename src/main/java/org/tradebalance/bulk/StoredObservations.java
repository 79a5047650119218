package org.tradebalance.bulk;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.balance.DetailSink;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/** Makes ordinary figures of balances, for the database. */
final class StoredObservations implements DetailSink {

  private final SeriesKey about;
  private final List<String> economies;
  private final List<String> products;
  private final List<Observation> flows = new ArrayList<>();

  StoredObservations(SeriesKey about, List<String> economies, List<String> products) {
    this.about = about;
    this.economies = economies;
    this.products = products;
  }

  @Override
  public void balance(long line, int exportsState, long exports, int importsState, long imports) {
    SeriesKey series =
        new SeriesKey(
            about.dataset(),
            economies.get(ObservationBits.reporter(line)),
            economies.get(ObservationBits.partner(line)),
            about.item(),
            products.get(ObservationBits.product(line)),
            about.adjustment());
    Period period = ObservationBits.period(ObservationBits.periodCode(line));
    add(series, Flow.EXPORT, period, exportsState, exports);
    add(series, Flow.IMPORT, period, importsState, imports);
  }

  private void add(SeriesKey series, Flow flow, Period period, int state, long amount) {
    if (state != ABSENT) {
      Figure figure =
          ObservationBits.hasAmount(state)
              ? Figure.of(new Usd(amount))
              : new Figure(ObservationBits.stateOf(state), null);
      flows.add(new Observation(series, flow, period, figure, SourceCell.WHOLE_FILE));
    }
  }

  List<Observation> list() {
    return flows;
  }
}
