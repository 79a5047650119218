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
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The rows of the balances and metrics, whatever the format of the file. */
public final class BalanceRows {

  private final Publication publication;

  public BalanceRows(Publication publication) {
    this.publication = publication;
  }

  /** Every partner, kinds told apart. */
  public void bilateral(Cells cells) throws IOException {
    for (Iterator<Balance> all = publication.book().all().iterator(); all.hasNext(); ) {
      bilateral(cells, all.next());
    }
  }

  private void bilateral(Cells cells, Balance balance) throws IOException {
    SeriesKey series = balance.series();
    Economy partner = publication.book().economy(series.partner());
    cells.code(series.dataset()).code(vintage(balance)).code(series.reporter());
    cells.code(series.partner()).text(partner.name()).code(partner.kind());
    cells.code(series.item()).text(series.product()).code(series.adjustment());
    figures(cells, balance);
    cells.code(balance.exports().state()).code(balance.imports().state());
    cells.endRow();
  }

  /** Balances by product that have a file of their own; columns as of {@link #bilateral}. */
  public void details(Cells cells, DetailRows details) throws IOException {
    SeriesKey about = details.series();
    try {
      details.read(
          0,
          details.economies().size(),
          (line, exportsState, exports, importsState, imports) -> {
            SeriesKey series =
                new SeriesKey(
                    about.dataset(),
                    details.economies().get(ObservationBits.reporter(line)),
                    details.economies().get(ObservationBits.partner(line)),
                    about.item(),
                    details.products().get(ObservationBits.product(line)),
                    about.adjustment());
            Period period = ObservationBits.period(ObservationBits.periodCode(line));
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
    return ObservationBits.hasAmount(state)
        ? Figure.of(new Usd(amount))
        : new Figure(ObservationBits.stateOf(state), null);
  }

  /** The reporter with the world. */
  public void periodic(Cells cells) throws IOException {
    for (SeriesKey series : publication.book().worlds()) {
      for (Balance balance : publication.book().of(series).values()) {
        cells.code(series.dataset()).code(vintage(balance)).code(series.reporter());
        cells.code(series.item()).text(series.product()).code(series.adjustment());
        figures(cells, balance);
        cells.code(balance.derivation()).code(balance.partial());
        cells.endRow();
      }
    }
  }

  /** The metrics of the catalogue. */
  public void metrics(Cells cells) throws IOException {
    for (MetricValue metric : publication.metrics()) {
      SeriesKey series = metric.series();
      cells.code(series.dataset()).code(series.reporter()).code(series.partner());
      cells.code(series.item()).text(series.product()).code(series.adjustment());
      cells.code(metric.period().frequency()).code(metric.period());
      cells.code(metric.metric()).number(metric.value());
      cells.code(metric.metric().unit()).code(metric.state());
      cells.endRow();
    }
  }

  private static void figures(Cells cells, Balance balance) throws IOException {
    cells.code(balance.period().frequency()).code(balance.period());
    cells.amount(balance.exports()).amount(balance.imports()).amount(balance.net());
    cells.code(balance.balanceSign());
  }

  private String vintage(Balance balance) {
    return publication.vintage(balance.series().dataset(), balance.period());
  }
}
