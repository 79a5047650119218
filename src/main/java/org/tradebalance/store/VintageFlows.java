package org.tradebalance.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Vintage;

/** Figures with the releases that they hold for. */
public final class VintageFlows {

  /**
   * A figure and the releases that state or confirm it.
   *
   * @param flow the figure
   * @param from the first release that says so
   * @param to the first release that says otherwise; null while it holds
   */
  private record Held(TradeFlow flow, Vintage from, @Nullable Vintage to) {

    boolean heldAt(Vintage vintage) {
      return from.compareTo(vintage) <= 0 && (to == null || vintage.compareTo(to) < 0);
    }
  }

  private final List<Held> held;

  private VintageFlows(List<Held> held) {
    this.held = held;
  }

  /** Reads the history of the figures that somebody wants. */
  public static VintageFlows read(JdbcTemplate jdbc, BiPredicate<Series, Period> wanted) {
    SeriesIds ids = new SeriesIds(jdbc);
    List<Held> held = new ArrayList<>();
    jdbc.setFetchSize(10_000);
    jdbc.query(
        "select series_id, flow, frequency, period, value_usd, state, source_sheet, source_row,"
            + " source_column, valid_from_vintage, valid_to_vintage from trade_flow"
            + " order by flow_id",
        row -> {
          Series series = ids.series(row.getInt(1));
          Period period =
              Period.parse(Coded.parse(Frequency.class, row.getString(3)), row.getString(4));
          if (wanted.test(series, period)) {
            TradeFlow flow =
                new TradeFlow(
                    series,
                    Coded.parse(Flow.class, row.getString(2)),
                    period,
                    FlowStore.figure(row),
                    new SourceCell(row.getInt(7), row.getInt(8), row.getInt(9)));
            String to = row.getString(11);
            held.add(
                new Held(
                    flow, Vintage.parse(row.getString(10)), to == null ? null : Vintage.parse(to)));
          }
        });
    return new VintageFlows(held);
  }

  /** The figures of a dataset as they were known when a release was its newest. */
  public List<TradeFlow> asOf(String dataset, Vintage vintage) {
    return held.stream()
        .filter(each -> each.flow.series().dataset().equals(dataset) && each.heldAt(vintage))
        .map(Held::flow)
        .toList();
  }
}
