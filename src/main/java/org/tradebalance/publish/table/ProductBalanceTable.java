package org.tradebalance.publish.table;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.DetailRows;
import org.tradebalance.balance.DetailSink;
import org.tradebalance.publish.Publication;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Balances by product of a dataset whose files are very large: a file for each such dataset. */
public final class ProductBalanceTable {

  public static final PublishedTable<BalanceRow> TABLE =
      BilateralBalanceTable.columns(
              PublishedTable.<BalanceRow>named("detail/<dataset>")
                  .file(
                      "Balances by product",
                      "Exports, imports and balance of a reporter with each partner by "
                          + "product, of a "
                          + "dataset whose files are very large; all products together are in "
                          + "bilateral_balance.csv. Only rows whose partner_kind is country "
                          + "may be summed.")
                  .about(BalanceRow::series))
          .rowsFromElsewhere();

  private static final Pattern FILE = Pattern.compile("detail/[^/]+\\.csv");

  private ProductBalanceTable() {}

  /** Whether a file is one of these. */
  static boolean isFile(String name) {
    return FILE.matcher(name).matches();
  }

  /** The balances of a dataset, one by one. */
  public static RowSource<BalanceRow> rows(Publication publication, DetailRows details) {
    SeriesKey about = details.series();
    return row -> {
      Consumer<Balance> rows = BalanceRow.to(publication, row);
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
            Balance balance =
                Balance.of(
                    series,
                    ObservationBits.period(ObservationBits.periodCode(line)),
                    figure(exportsState, exports),
                    figure(importsState, imports));
            rows.accept(balance);
          });
    };
  }

  private static Figure figure(int state, long amount) {
    if (state == DetailSink.ABSENT) {
      return Figure.MISSING;
    }
    return ObservationBits.hasAmount(state)
        ? Figure.of(new Usd(amount))
        : new Figure(ObservationBits.stateOf(state), null);
  }
}
