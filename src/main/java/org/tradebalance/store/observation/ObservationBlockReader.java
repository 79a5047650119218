package org.tradebalance.store.observation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.store.sql.ArrayColumn;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** Reads blocks of figures. */
final class ObservationBlockReader {

  private final JdbcTemplate jdbc;
  private final SeriesIds ids;
  private final Predicate<SeriesKey> wanted;
  private final Map<Frequency, Map<String, Period>> periods = new HashMap<>();

  ObservationBlockReader(JdbcTemplate jdbc, SeriesIds ids) {
    this(jdbc, ids, series -> true);
  }

  /**
   * Reads some of the series.
   *
   * @param wanted whether figures of a series are handed over
   */
  ObservationBlockReader(JdbcTemplate jdbc, SeriesIds ids, Predicate<SeriesKey> wanted) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.wanted = wanted;
  }

  /** Hands over the blocks that fulfil a condition one by one, always in the same order. */
  void read(Consumer<ObservationBlock> consumer, String condition, @Nullable Object... arguments) {
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

  private ObservationBlock block(ResultSet row) throws SQLException {
    String to = row.getString(7);
    ObservationBlock.Kind kind =
        new ObservationBlock.Kind(
            row.getString(2),
            Coded.parse(Flow.class, row.getString(3)),
            Coded.parse(Frequency.class, row.getString(4)),
            Coded.parse(ObservationStatus.class, row.getString(5)),
            Vintage.parse(row.getString(6)),
            to == null ? null : Vintage.parse(to),
            row.getLong(8),
            row.getInt(9));
    return new ObservationBlock(row.getLong(1), kind, flows(kind, row));
  }

  private List<Observation> flows(ObservationBlock.Kind kind, ResultSet row) throws SQLException {
    Map<String, Period> known = periods.computeIfAbsent(kind.frequency(), key -> new HashMap<>());
    int[] series = ArrayColumn.integers(row, 10);
    @Nullable Object[] texts = ArrayColumn.of(row, 11);
    @Nullable Object[] amounts = ArrayColumn.of(row, 12);
    int[] rows = ArrayColumn.integers(row, 13);
    int[] columns = ArrayColumn.integers(row, 14);
    List<Observation> flows = new ArrayList<>(series.length);
    for (int at = 0; at < series.length; at++) {
      SeriesKey key = ids.series(series[at]);
      if (!wanted.test(key)) {
        continue;
      }
      BigDecimal amount = (BigDecimal) amounts[at];
      flows.add(
          new Observation(
              key,
              kind.flow(),
              known.computeIfAbsent(
                  String.valueOf(texts[at]), text -> Period.parse(kind.frequency(), text)),
              new Figure(kind.state(), amount == null ? null : Usd.of(amount)),
              new SourceCell(kind.sheet(), rows[at], columns[at])));
    }
    return flows;
  }
}
