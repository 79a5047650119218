package org.tradebalance.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.DetailRows;
import org.tradebalance.balance.DetailSink;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.FigureBits;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.Usd;

/** The rows of the balances and measures, whatever the format of the file. */
public final class BalanceRows {

  private final Edition edition;

  public BalanceRows(Edition edition) {
    this.edition = edition;
  }

  /** Every partner, kinds told apart. */
  public void bilateral(Cells cells) throws IOException {
    for (Iterator<Balance> all = edition.book().all().iterator(); all.hasNext(); ) {
      bilateral(cells, all.next());
    }
  }

  private void bilateral(Cells cells, Balance balance) throws IOException {
    Series series = balance.series();
    Economy partner = edition.book().economy(series.partner());
    cells.code(series.dataset()).code(vintage(balance)).code(series.reporter());
    cells.code(series.partner()).text(partner.name()).code(partner.kind());
    cells.code(series.measure()).text(series.product()).code(series.adjustment());
    figures(cells, balance);
    cells.code(balance.exports().state()).code(balance.imports().state());
    cells.endRow();
  }

  /** Balances by product that have a file of their own; columns as of {@link #bilateral}. */
  public void details(Cells cells, DetailRows details) throws IOException {
    Series about = details.series();
    try {
      details.read(
          0,
          details.economies().size(),
          (line, exportsState, exports, importsState, imports) -> {
            Series series =
                new Series(
                    about.dataset(),
                    details.economies().get(FigureBits.reporter(line)),
                    details.economies().get(FigureBits.partner(line)),
                    about.measure(),
                    details.products().get(FigureBits.product(line)),
                    about.adjustment());
            Period period = FigureBits.period(FigureBits.periodCode(line));
            try {
              bilateral(
                  cells,
                  Balance.of(
                      series,
                      period,
                      figure(exportsState, exports),
                      figure(importsState, imports)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Figure figure(int state, long amount) {
    if (state == DetailSink.ABSENT) {
      return Figure.MISSING;
    }
    return FigureBits.hasAmount(state)
        ? Figure.of(new Usd(amount))
        : new Figure(FigureBits.stateOf(state), null);
  }

  /** The reporter with the world. */
  public void periodic(Cells cells) throws IOException {
    for (Series series : edition.book().worlds()) {
      for (Balance balance : edition.book().of(series).values()) {
        cells.code(series.dataset()).code(vintage(balance)).code(series.reporter());
        cells.code(series.measure()).text(series.product()).code(series.adjustment());
        figures(cells, balance);
        cells.code(balance.derivation()).code(balance.partial());
        cells.endRow();
      }
    }
  }

  /** The measures of the catalogue. */
  public void metrics(Cells cells) throws IOException {
    for (MetricValue metric : edition.metrics()) {
      Series series = metric.series();
      cells.code(series.dataset()).code(series.reporter()).code(series.partner());
      cells.code(series.measure()).text(series.product()).code(series.adjustment());
      cells.code(metric.period().frequency()).code(metric.period());
      cells.code(metric.metric()).number(metric.value());
      cells.code(metric.metric().unit()).code(metric.state());
      cells.endRow();
    }
  }

  private static void figures(Cells cells, Balance balance) throws IOException {
    cells.code(balance.period().frequency()).code(balance.period());
    cells.amount(balance.exports()).amount(balance.imports()).amount(balance.net());
    cells.code(balance.position());
  }

  private String vintage(Balance balance) {
    return edition.vintage(balance.series().dataset(), balance.period());
  }
}
