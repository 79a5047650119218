package org.tradebalance.bulk;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.balance.DetailSink;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.FigureBits;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Usd;

/** Makes ordinary figures of balances, for the database. */
final class StoredFlows implements DetailSink {

  private final Series about;
  private final List<String> economies;
  private final List<String> products;
  private final List<TradeFlow> flows = new ArrayList<>();

  StoredFlows(Series about, List<String> economies, List<String> products) {
    this.about = about;
    this.economies = economies;
    this.products = products;
  }

  @Override
  public void balance(long line, int exportsState, long exports, int importsState, long imports) {
    Series series =
        new Series(
            about.dataset(),
            economies.get(FigureBits.reporter(line)),
            economies.get(FigureBits.partner(line)),
            about.measure(),
            products.get(FigureBits.product(line)),
            about.adjustment());
    Period period = FigureBits.period(FigureBits.periodCode(line));
    add(series, Flow.EXPORT, period, exportsState, exports);
    add(series, Flow.IMPORT, period, importsState, imports);
  }

  private void add(Series series, Flow flow, Period period, int state, long amount) {
    if (state != ABSENT) {
      Figure figure =
          FigureBits.hasAmount(state)
              ? Figure.of(new Usd(amount))
              : new Figure(FigureBits.stateOf(state), null);
      flows.add(new TradeFlow(series, flow, period, figure, SourceCell.WHOLE_FILE));
    }
  }

  List<TradeFlow> list() {
    return flows;
  }
}
