package org.tradebalance.store;

import static org.tradebalance.store.BulkInsert.amount;
import static org.tradebalance.store.BulkInsert.flag;
import static org.tradebalance.store.BulkInsert.integer;
import static org.tradebalance.store.BulkInsert.number;
import static org.tradebalance.store.BulkInsert.text;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.balance.Balance;
import org.tradebalance.publish.Publication;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * What BI tools read. Each publication has rows of its own, which the views show only when the
 * publication is made the current one, by one statement.
 */
public final class PublicationStore {

  private static final List<String> TABLES =
      List.of(
          "balance_series",
          "periodic_balance",
          "metric_series",
          "rank_series",
          "control_total",
          "economy",
          "dataset",
          "calendar_period",
          "claim_verdict");

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  public PublicationStore(JdbcTemplate jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Prepares a publication: clears what an interrupted attempt left, names economies and lines. */
  public void begin(long publicationId, Publication publication, Map<String, Economy> economies) {
    transactions.executeWithoutResult(
        status -> {
          clear(publicationId);
          new Dimensions(jdbc).write(publicationId, publication, economies);
          SeriesIds ids = new SeriesIds(jdbc);
          publication.book().series().forEach(ids::of);
        });
  }

  /** Writes the balances and control totals of a publication. */
  public void balances(long publicationId, Publication publication) {
    transactions.executeWithoutResult(
        status -> {
          SeriesIds ids = new SeriesIds(jdbc);
          new SeriesTables(jdbc, ids, publicationId).balances(publication);
          periodic(publicationId, publication, ids);
          controls(publicationId, publication.controls());
        });
  }

  /** Writes the metrics and rankings of a publication. */
  public void metrics(long publicationId, Publication publication) {
    transactions.executeWithoutResult(
        status -> {
          SeriesIds ids = new SeriesIds(jdbc);
          SeriesTables lines = new SeriesTables(jdbc, ids, publicationId);
          lines.metrics(publication.metrics());
          lines.rankings(publication.rankings());
          new RevisionTables(jdbc, ids).write(publicationId, publication.revisions());
        });
  }

  /** Writes the verdicts on published statements. */
  public void claims(long publicationId, Publication publication) {
    transactions.executeWithoutResult(
        status -> ClaimTable.write(jdbc, publicationId, publication.claims()));
  }

  /** The reporter with the world. */
  private void periodic(long publicationId, Publication publication, SeriesIds ids) {
    BulkInsert rows =
        new BulkInsert(
            jdbc,
            "periodic_balance",
            List.of(
                number("publication_id"),
                integer("series_id"),
                text("vintage"),
                text("frequency"),
                text("period"),
                amount("exports_usd"),
                amount("imports_usd"),
                amount("balance_usd"),
                text("balance_sign"),
                text("derivation"),
                flag("partial")));
    for (SeriesKey series : publication.book().worlds()) {
      for (Balance balance : publication.book().of(series).values()) {
        rows.add(
            publicationId,
            ids.of(series),
            publication.vintage(series.dataset(), balance.period()),
            balance.period().frequency().code(),
            balance.period().toString(),
            dollars(balance.exports()),
            dollars(balance.imports()),
            dollars(balance.net()),
            balanceSign(balance),
            balance.derivation().code(),
            balance.partial());
      }
    }
    rows.flush();
  }

  private void controls(long publicationId, List<ControlTotal> controls) {
    BulkInsert totals =
        new BulkInsert(
            jdbc,
            "control_total",
            List.of(
                number("publication_id"),
                text("rule"),
                text("dataset"),
                text("reporter"),
                text("frequency"),
                text("period"),
                amount("expected_usd"),
                amount("actual_usd"),
                amount("difference_usd"),
                amount("tolerance_usd"),
                text("verdict")));
    for (ControlTotal total : controls) {
      totals.add(
          publicationId,
          total.rule(),
          total.dataset(),
          total.reporter(),
          total.period().frequency().code(),
          total.period().toString(),
          total.expected().toBigDecimal(),
          total.actual().toBigDecimal(),
          total.difference().toBigDecimal(),
          total.tolerance().toBigDecimal(),
          total.verdict().code());
    }
    totals.flush();
  }

  /**
   * Makes a publication the one that the views show. The switch itself is one short transaction;
   * the rows of older publications are cleared after it.
   */
  public void makeCurrent(long publicationId, long run) {
    List<Long> older =
        jdbc.queryForList(
            "select publication_id from publication where publication_id <> ?",
            Long.class,
            publicationId);
    transactions.executeWithoutResult(
        status -> {
          jdbc.update("delete from publication where publication_id = ?", publicationId);
          jdbc.update("update publication set is_current = false where is_current");
          jdbc.update(
              "insert into publication values (?, ?, true, ?)",
              publicationId,
              run,
              OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        });
    for (long old : older) {
      clear(old);
      jdbc.update("delete from publication where publication_id = ?", old);
    }
  }

  private void clear(long publicationId) {
    Stream.concat(TABLES.stream(), RevisionTables.NAMES.stream())
        .forEach(
            table ->
                jdbc.update("delete from " + table + " where publication_id = ?", publicationId));
  }

  private static @Nullable String balanceSign(Balance balance) {
    BalanceSign balanceSign = balance.balanceSign();
    return balanceSign == null ? null : balanceSign.code();
  }

  private static @Nullable BigDecimal dollars(Figure figure) {
    Usd amount = figure.amount();
    return amount == null ? null : amount.toBigDecimal();
  }
}
