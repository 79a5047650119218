package org.tradebalance.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.FigureState;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** Reads blocks of figures. */
final class FlowBlockReader {

  private final JdbcTemplate jdbc;
  private final SeriesIds ids;
  private final Map<Frequency, Map<String, Period>> periods = new HashMap<>();

  FlowBlockReader(JdbcTemplate jdbc, SeriesIds ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Hands over the blocks that fulfil a condition one by one, always in the same order. */
  void read(Consumer<FlowBlock> consumer, String condition, @Nullable Object... arguments) {
    jdbc.query(
        "select block_id, dataset, flow, frequency, state, valid_from_vintage, valid_to_vintage,"
            + " source_file_id, source_sheet, series_ids, periods, values_usd, source_rows,"
            + " source_columns from flow_block "
            + condition
            + " order by block_id",
        row -> {
          consumer.accept(block(row));
        },
        arguments);
  }

  private FlowBlock block(ResultSet row) throws SQLException {
    String to = row.getString(7);
    FlowBlock.Kind kind =
        new FlowBlock.Kind(
            row.getString(2),
            Coded.parse(Flow.class, row.getString(3)),
            Coded.parse(Frequency.class, row.getString(4)),
            Coded.parse(FigureState.class, row.getString(5)),
            Vintage.parse(row.getString(6)),
            to == null ? null : Vintage.parse(to),
            row.getLong(8),
            row.getInt(9));
    return new FlowBlock(row.getLong(1), kind, flows(kind, row));
  }

  private List<TradeFlow> flows(FlowBlock.Kind kind, ResultSet row) throws SQLException {
    Map<String, Period> known = periods.computeIfAbsent(kind.frequency(), key -> new HashMap<>());
    int[] series = ArrayColumn.integers(row, 10);
    @Nullable Object[] texts = ArrayColumn.of(row, 11);
    @Nullable Object[] amounts = ArrayColumn.of(row, 12);
    int[] rows = ArrayColumn.integers(row, 13);
    int[] columns = ArrayColumn.integers(row, 14);
    List<TradeFlow> flows = new ArrayList<>(series.length);
    for (int at = 0; at < series.length; at++) {
      BigDecimal amount = (BigDecimal) amounts[at];
      flows.add(
          new TradeFlow(
              ids.series(series[at]),
              kind.flow(),
              known.computeIfAbsent(
                  String.valueOf(texts[at]), text -> Period.parse(kind.frequency(), text)),
              new Figure(kind.state(), amount == null ? null : Usd.of(amount)),
              new SourceCell(kind.sheet(), rows[at], columns[at])));
    }
    return flows;
  }
}
