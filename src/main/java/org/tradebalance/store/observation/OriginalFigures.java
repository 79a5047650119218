package org.tradebalance.store.observation;

import static org.tradebalance.store.sql.BulkInsert.integer;
import static org.tradebalance.store.sql.BulkInsert.number;
import static org.tradebalance.store.sql.BulkInsert.text;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.store.sql.BulkInsert;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.CurrencyFigure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.OriginalFigure;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Vintage;

/**
 * What files state in the currencies in which they state it. Each file keeps its own statements; of
 * several about one figure that of the newest release holds, then that of the file whose name sorts
 * last, as with dollars.
 */
final class OriginalFigures {

  /** In place of the currency of a figure that a file takes back. */
  private static final String TAKEN_BACK = "";

  private final JdbcTemplate jdbc;
  private final SeriesIds ids;

  OriginalFigures(JdbcTemplate jdbc, SeriesIds ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Puts the statements of a file in place of those that it made before. */
  void replace(long sourceFileId, FileResult file) {
    jdbc.update("delete from original_figure where source_file_id = ?", sourceFileId);
    BulkInsert inserts =
        new BulkInsert(
            jdbc,
            "original_figure",
            List.of(
                number("source_file_id"),
                integer("series_id"),
                text("flow"),
                text("frequency"),
                text("period"),
                text("currency"),
                text("state"),
                text("amount")));
    for (OriginalFigure each : file.inCurrency()) {
      add(inserts, sourceFileId, each);
    }
    for (Observation gone : file.deletions()) {
      add(
          inserts,
          sourceFileId,
          new OriginalFigure(gone.key(), TAKEN_BACK, CurrencyFigure.MISSING));
    }
    inserts.flush();
  }

  private void add(BulkInsert inserts, long sourceFileId, OriginalFigure figure) {
    Observation.Key key = figure.key();
    BigDecimal amount = figure.figure().amount();
    inserts.add(
        sourceFileId,
        ids.of(key.series()),
        key.flow().code(),
        key.period().frequency().code(),
        key.period().toString(),
        figure.currency(),
        figure.figure().state().code(),
        amount == null ? null : amount.toPlainString());
  }

  /**
   * The statements that hold, by figure.
   *
   * @param upTo the newest release that counts; null for all
   */
  Map<Observation.Key, List<OriginalFigure>> holding(@Nullable Vintage upTo) {
    Map<Long, Integer> ranks = ranks(upTo);
    Map<Observation.Key, Statement> newest = new HashMap<>();
    jdbc.query(
        "select source_file_id, series_id, flow, frequency, period, currency, state, amount"
            + " from original_figure",
        row -> {
          Integer rank = ranks.get(row.getLong(1));
          if (rank == null) {
            return;
          }
          Observation.Key key =
              new Observation.Key(
                  ids.series(row.getInt(2)),
                  Coded.parse(Flow.class, row.getString(3)),
                  Period.parse(Coded.parse(Frequency.class, row.getString(4)), row.getString(5)));
          Statement statement = newest.get(key);
          if (statement == null || statement.rank < rank) {
            statement = new Statement(rank, new ArrayList<>(1));
            newest.put(key, statement);
          }
          String currency = row.getString(6);
          if (statement.rank == rank && !currency.equals(TAKEN_BACK)) {
            statement.figures.add(new OriginalFigure(key, currency, figure(row)));
          }
        });
    Map<Observation.Key, List<OriginalFigure>> holding = new HashMap<>();
    newest.forEach(
        (key, statement) -> {
          statement.figures.sort(Comparator.comparing(OriginalFigure::currency));
          holding.put(key, statement.figures);
        });
    return holding;
  }

  private static CurrencyFigure figure(ResultSet row) throws SQLException {
    String amount = row.getString(8);
    return new CurrencyFigure(
        Coded.parse(ObservationStatus.class, row.getString(7)),
        amount == null ? null : new BigDecimal(amount));
  }

  /**
   * The files of which each holds over those before it; databases sort names in ways of their own.
   */
  private Map<Long, Integer> ranks(@Nullable Vintage upTo) {
    List<FileOrder> files =
        jdbc.query(
            "select source_file_id, vintage, name from source_file",
            (row, number) ->
                new FileOrder(row.getLong(1), Vintage.parse(row.getString(2)), row.getString(3)));
    Map<Long, Integer> ranks = new HashMap<>();
    files.stream()
        .filter(file -> upTo == null || file.vintage.compareTo(upTo) <= 0)
        .sorted(
            Comparator.comparing(FileOrder::vintage)
                .thenComparing(FileOrder::name)
                .thenComparing(FileOrder::file))
        .forEach(file -> ranks.put(file.file, ranks.size()));
    return ranks;
  }

  private record FileOrder(long file, Vintage vintage, String name) {}

  /** What one file says of a figure. */
  private record Statement(int rank, List<OriginalFigure> figures) {}
}
