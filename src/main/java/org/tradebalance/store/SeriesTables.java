package org.tradebalance.store;

import static org.tradebalance.store.BulkInsert.amounts;
import static org.tradebalance.store.BulkInsert.integer;
import static org.tradebalance.store.BulkInsert.integers;
import static org.tradebalance.store.BulkInsert.number;
import static org.tradebalance.store.BulkInsert.ratios;
import static org.tradebalance.store.BulkInsert.text;
import static org.tradebalance.store.BulkInsert.texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.publish.Publication;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Writes the balances, metrics and ranks of a publication by line: one row for all periods of a
 * line, their values side by side in arrays, in the order in which they come.
 */
final class SeriesTables {

  private final JdbcTemplate jdbc;
  private final SeriesIds ids;
  private final long publicationId;

  SeriesTables(JdbcTemplate jdbc, SeriesIds ids, long publicationId) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.publicationId = publicationId;
  }

  /** Every balance; those of a line follow each other. */
  void balances(Publication publication) {
    BulkInsert rows =
        table(
            "balance_series",
            texts("periods"),
            texts("vintages"),
            amounts("exports_usd"),
            amounts("imports_usd"),
            amounts("balance_usd"),
            texts("balance_signs"),
            texts("exports_states"),
            texts("imports_states"));
    Lines<Frequency> lines = new Lines<>(rows);
    publication
        .book()
        .all()
        .forEach(
            balance -> {
              SeriesKey series = balance.series();
              Frequency frequency = balance.period().frequency();
              lines.upTo(series, frequency);
              lines.add(
                  frequency,
                  new Object[] {publicationId, ids.of(series), frequency.code()},
                  balance.period().toString(),
                  publication.vintage(series.dataset(), balance.period()),
                  dollars(balance.exports()),
                  dollars(balance.imports()),
                  dollars(balance.net()),
                  balanceSign(balance),
                  balance.exports().state().code(),
                  balance.imports().state().code());
            });
    lines.end();
  }

  /** Every metric; those of a line and frequency follow each other, whatever the metric. */
  void metrics(List<MetricValue> metrics) {
    BulkInsert rows =
        table(
            "metric_series",
            text("metric"),
            text("unit"),
            texts("periods"),
            ratios("metric_values"),
            texts("states"));
    Lines<Metric> lines = new Lines<>(rows);
    for (MetricValue value : metrics) {
      Metric metric = value.metric();
      Frequency frequency = value.period().frequency();
      lines.upTo(value.series(), frequency);
      lines.add(
          metric,
          new Object[] {
            publicationId,
            ids.of(value.series()),
            frequency.code(),
            metric.code(),
            metric.unit().code()
          },
          value.period().toString(),
          value.value(),
          value.state().code());
    }
    lines.end();
  }

  /** Every rank, in any order. */
  void rankings(List<Ranked> rankings) {
    BulkInsert rows =
        table(
            "rank_series",
            text("ranking"),
            texts("periods"),
            integers("places"),
            amounts("values_usd"),
            ratios("shares_pct"),
            texts("stabilities"));
    Lines<RankedLine> lines = new Lines<>(rows);
    for (Ranked ranked : rankings) {
      Frequency frequency = ranked.period().frequency();
      lines.add(
          new RankedLine(ranked.series(), frequency, ranked.kind()),
          new Object[] {
            publicationId, ids.of(ranked.series()), frequency.code(), ranked.kind().code()
          },
          ranked.period().toString(),
          ranked.rank(),
          ranked.value().toBigDecimal(),
          ranked.sharePct(),
          ranked.stability().code());
    }
    lines.end();
  }

  private BulkInsert table(String name, BulkInsert.Column... columns) {
    List<BulkInsert.Column> all =
        new ArrayList<>(List.of(number("publication_id"), integer("series_id"), text("frequency")));
    all.addAll(List.of(columns));
    return new BulkInsert(jdbc, name, all);
  }

  private static @Nullable String balanceSign(Balance balance) {
    BalanceSign balanceSign = balance.balanceSign();
    return balanceSign == null ? null : balanceSign.code();
  }

  private static @Nullable BigDecimal dollars(Figure figure) {
    Usd amount = figure.amount();
    return amount == null ? null : amount.toBigDecimal();
  }

  private record RankedLine(SeriesKey series, Frequency frequency, RankingKind kind) {}

  /** Lines being gathered, by what tells them apart. */
  private static final class Lines<K> {

    private final BulkInsert rows;
    private final Map<K, Line> open = new LinkedHashMap<>();
    private @Nullable SeriesKey series;
    private @Nullable Frequency frequency;

    Lines(BulkInsert rows) {
      this.rows = rows;
    }

    /** Writes the lines of what came before, where something else begins. */
    void upTo(SeriesKey next, Frequency of) {
      if (!next.equals(series) || of != frequency) {
        write();
        series = next;
        frequency = of;
      }
    }

    void add(K key, @Nullable Object[] about, @Nullable Object... values) {
      open.computeIfAbsent(key, k -> new Line(about, values.length)).add(values);
    }

    void end() {
      write();
      rows.flush();
    }

    private void write() {
      open.values().forEach(line -> rows.add(line.row()));
      open.clear();
    }
  }

  /** What a line is about, and a list of values for each of its arrays. */
  private static final class Line {

    private final @Nullable Object[] about;
    private final List<List<@Nullable Object>> arrays = new ArrayList<>();

    Line(@Nullable Object[] about, int width) {
      this.about = about;
      for (int at = 0; at < width; at++) {
        arrays.add(new ArrayList<>());
      }
    }

    void add(@Nullable Object[] values) {
      for (int at = 0; at < values.length; at++) {
        arrays.get(at).add(values[at]);
      }
    }

    @Nullable Object[] row() {
      List<@Nullable Object> row = new ArrayList<>(List.of(about));
      arrays.forEach(array -> row.add(array.toArray()));
      return row.toArray();
    }
  }
}
