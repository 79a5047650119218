package org.tradebalance.store;

import static org.tradebalance.store.BulkInsert.amount;
import static org.tradebalance.store.BulkInsert.flag;
import static org.tradebalance.store.BulkInsert.integer;
import static org.tradebalance.store.BulkInsert.number;
import static org.tradebalance.store.BulkInsert.ratio;
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
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Ranked;
import org.tradebalance.publish.Edition;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Position;
import org.tradebalance.trade.Usd;

/**
 * What BI tools read. Each publication has rows of its own, which the views show only when the
 * publication is made the current one, by one statement.
 */
public final class PublicationStore {

  private static final List<String> TABLES =
      List.of(
          "bilateral_balance",
          "periodic_balance",
          "metric_value",
          "ranking",
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
  public void begin(long publication, Edition edition, Map<String, Economy> economies) {
    transactions.executeWithoutResult(
        status -> {
          clear(publication);
          new Dimensions(jdbc).write(publication, edition, economies);
          SeriesIds ids = new SeriesIds(jdbc);
          edition.book().series().forEach(ids::of);
        });
  }

  /** Writes the balances and control totals of a publication. */
  public void balances(long publication, Edition edition) {
    transactions.executeWithoutResult(
        status -> {
          SeriesIds ids = new SeriesIds(jdbc);
          BulkInsert bilateral = bilateral();
          BulkInsert periodic = periodic();
          edition
              .book()
              .all()
              .forEach(
                  balance -> {
                    int series = ids.of(balance.series());
                    String release = edition.vintage(balance.series().dataset(), balance.period());
                    add(
                        bilateral,
                        publication,
                        series,
                        balance,
                        release,
                        balance.exports().state().code(),
                        balance.imports().state().code());
                    if (balance.series().partner().equals(Economy.WORLD)) {
                      add(
                          periodic,
                          publication,
                          series,
                          balance,
                          release,
                          balance.derivation().code(),
                          balance.partial());
                    }
                  });
          bilateral.flush();
          periodic.flush();
          controls(publication, edition.controls());
        });
  }

  /** Writes the measures and rankings of a publication. */
  public void measures(long publication, Edition edition) {
    transactions.executeWithoutResult(
        status -> {
          SeriesIds ids = new SeriesIds(jdbc);
          BulkInsert values =
              new BulkInsert(
                  jdbc,
                  "metric_value",
                  List.of(
                      number("publication_id"),
                      integer("series_id"),
                      text("frequency"),
                      text("period"),
                      text("metric"),
                      ratio("metric_value"),
                      text("unit"),
                      text("state")));
          for (MetricValue metric : edition.metrics()) {
            values.add(
                publication,
                ids.of(metric.series()),
                metric.period().frequency().code(),
                metric.period().toString(),
                metric.metric().code(),
                metric.value(),
                metric.metric().unit().code(),
                metric.state().code());
          }
          values.flush();
          rankings(publication, edition.rankings(), ids);
          new RevisionTables(jdbc, ids).write(publication, edition.revisions());
        });
  }

  /** Writes the verdicts on published statements. */
  public void claims(long publication, Edition edition) {
    transactions.executeWithoutResult(
        status -> ClaimTable.write(jdbc, publication, edition.claims()));
  }

  private void rankings(long publication, List<Ranked> rankings, SeriesIds ids) {
    BulkInsert places =
        new BulkInsert(
            jdbc,
            "ranking",
            List.of(
                number("publication_id"),
                integer("series_id"),
                text("frequency"),
                text("period"),
                text("ranking"),
                integer("place"),
                amount("value_usd"),
                ratio("share_pct"),
                text("stability")));
    for (Ranked ranked : rankings) {
      places.add(
          publication,
          ids.of(ranked.series()),
          ranked.period().frequency().code(),
          ranked.period().toString(),
          ranked.kind().code(),
          ranked.rank(),
          ranked.value().toBigDecimal(),
          ranked.sharePct(),
          ranked.stability().code());
    }
    places.flush();
  }

  private void controls(long publication, List<ControlTotal> controls) {
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
          publication,
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
  public void makeCurrent(long publication, long run) {
    List<Long> older =
        jdbc.queryForList(
            "select publication_id from publication where publication_id <> ?",
            Long.class,
            publication);
    transactions.executeWithoutResult(
        status -> {
          jdbc.update("delete from publication where publication_id = ?", publication);
          jdbc.update("update publication set is_current = false where is_current");
          jdbc.update(
              "insert into publication values (?, ?, true, ?)",
              publication,
              run,
              OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        });
    for (long old : older) {
      clear(old);
      jdbc.update("delete from publication where publication_id = ?", old);
    }
  }

  private void clear(long publication) {
    Stream.concat(TABLES.stream(), RevisionTables.NAMES.stream())
        .forEach(
            table ->
                jdbc.update("delete from " + table + " where publication_id = ?", publication));
  }

  private BulkInsert bilateral() {
    return balanceTable("bilateral_balance", text("exports_state"), text("imports_state"));
  }

  private BulkInsert periodic() {
    return balanceTable("periodic_balance", text("derivation"), flag("partial"));
  }

  /** The columns that both tables of balances have, and then their own two. */
  private BulkInsert balanceTable(String table, BulkInsert.Column one, BulkInsert.Column other) {
    return new BulkInsert(
        jdbc,
        table,
        List.of(
            number("publication_id"),
            integer("series_id"),
            text("vintage"),
            text("frequency"),
            text("period"),
            amount("exports_usd"),
            amount("imports_usd"),
            amount("balance_usd"),
            text("position"),
            one,
            other));
  }

  private static void add(
      BulkInsert rows,
      long publication,
      int series,
      Balance balance,
      String vintage,
      Object one,
      Object other) {
    rows.add(
        publication,
        series,
        vintage,
        balance.period().frequency().code(),
        balance.period().toString(),
        dollars(balance.exports()),
        dollars(balance.imports()),
        dollars(balance.net()),
        position(balance),
        one,
        other);
  }

  private static @Nullable String position(Balance balance) {
    Position position = balance.position();
    return position == null ? null : position.code();
  }

  private static @Nullable BigDecimal dollars(Figure figure) {
    Usd amount = figure.amount();
    return amount == null ? null : amount.toBigDecimal();
  }
}
