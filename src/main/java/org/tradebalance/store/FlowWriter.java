package org.tradebalance.store;

import static org.tradebalance.store.BulkInsert.amount;
import static org.tradebalance.store.BulkInsert.integer;
import static org.tradebalance.store.BulkInsert.number;
import static org.tradebalance.store.BulkInsert.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.store.FigureHistory.Change;
import org.tradebalance.store.FigureHistory.Interval;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** Writes the figures of one file: only what its vintage changes. */
final class FlowWriter {

  private final JdbcTemplate jdbc;
  private final FileResult file;
  private final long sourceFileId;
  private final SeriesIds ids;
  private final Map<TradeFlow.Key, List<Interval>> known = new HashMap<>();
  private final Map<Series, List<LoadedVintage>> loaded = new HashMap<>();
  private long added;
  private long superseding;
  private long unchanged;
  private long nextFlowId;

  FlowWriter(JdbcTemplate jdbc, FileResult file, long sourceFileId) {
    this.jdbc = jdbc;
    this.file = file;
    this.sourceFileId = sourceFileId;
    this.ids = new SeriesIds(jdbc);
    for (String dataset :
        file.flows().stream().map(f -> f.series().dataset()).distinct().toList()) {
      readKnown(dataset);
      readLoaded(dataset);
    }
    Long last = jdbc.queryForObject("select max(flow_id) from trade_flow", Long.class);
    this.nextFlowId = last == null ? 1 : last + 1;
  }

  /** Counts what would change. */
  FigureCounts count() {
    for (TradeFlow flow : file.flows()) {
      changes(flow);
    }
    return counts();
  }

  /** Writes what changes, within the caller's transaction. */
  FigureCounts write() {
    BulkInsert inserts =
        new BulkInsert(
            jdbc,
            "trade_flow",
            List.of(
                number("flow_id"),
                integer("series_id"),
                text("flow"),
                text("frequency"),
                text("period"),
                amount("value_usd"),
                text("state"),
                text("valid_from_vintage"),
                text("valid_to_vintage"),
                number("source_file_id"),
                integer("source_sheet"),
                integer("source_row"),
                integer("source_column")));
    for (TradeFlow flow : file.flows()) {
      for (Change change : changes(flow)) {
        apply(change, inserts);
      }
    }
    inserts.flush();
    Map<Series, Months> months = Months.bySeries(file.flows());
    withdrawYearsToDate(months);
    recordSeries(months);
    return counts();
  }

  /** A year to date of an older release that this one covers but no longer prints holds no more. */
  private void withdrawYearsToDate(Map<Series, Months> months) {
    Set<TradeFlow.Key> stated = new HashSet<>();
    for (TradeFlow flow : file.flows()) {
      if (flow.period().frequency() == Frequency.YEAR_TO_DATE) {
        stated.add(flow.key());
      }
    }
    known.forEach(
        (key, intervals) -> {
          Months covered = months.get(key.series());
          if (key.period().frequency() == Frequency.YEAR_TO_DATE
              && covered != null
              && covered.contain(key.period())
              && !stated.contains(key)) {
            for (Interval interval : intervals) {
              if (interval.contains(file.vintage())
                  && interval.from().compareTo(file.vintage()) < 0) {
                close(new Change.Close(interval.flowId(), file.vintage()));
              }
            }
          }
        });
  }

  private void recordSeries(Map<Series, Months> months) {
    jdbc.update("delete from source_series where source_file_id = ?", sourceFileId);
    BulkInsert rows =
        new BulkInsert(
            jdbc,
            "source_series",
            List.of(
                number("source_file_id"),
                integer("series_id"),
                text("covers_from"),
                text("covers_to")));
    months.forEach(
        (series, covered) ->
            rows.add(
                sourceFileId,
                ids.of(series),
                covered.first().toString(),
                covered.last().toString()));
    rows.flush();
  }

  private List<Change> changes(TradeFlow flow) {
    List<Interval> history =
        known.isEmpty() ? List.of() : known.getOrDefault(flow.key(), List.of());
    List<Change> changes = FigureHistory.changes(history, flow, file.vintage(), loadedFor(flow));
    if (changes.isEmpty()) {
      unchanged++;
    } else if (changes.stream().anyMatch(FlowWriter::supersedes)) {
      superseding++;
    } else {
      added++;
    }
    return changes;
  }

  private static boolean supersedes(Change change) {
    return change instanceof Change.Replace
        || (change instanceof Change.Insert insert && insert.superseding());
  }

  private void apply(Change change, BulkInsert inserts) {
    if (change instanceof Change.Insert insert) {
      insert(inserts, insert.flow(), insert.from(), insert.to());
    } else if (change instanceof Change.Close close) {
      close(close);
    } else if (change instanceof Change.Replace replace) {
      replace(replace);
    } else if (change instanceof Change.Resume resume) {
      resume(resume);
    }
  }

  private void close(Change.Close close) {
    jdbc.update(
        "update trade_flow set valid_to_vintage = ? where flow_id = ?",
        close.to().toString(),
        close.flowId());
  }

  private void insert(BulkInsert inserts, TradeFlow flow, Vintage from, @Nullable Vintage to) {
    Usd amount = flow.figure().amount();
    inserts.add(
        nextFlowId++,
        ids.of(flow.series()),
        flow.flow().code(),
        flow.period().frequency().code(),
        flow.period().toString(),
        amount == null ? null : amount.toBigDecimal(),
        flow.figure().state().code(),
        from.toString(),
        to == null ? null : to.toString(),
        sourceFileId,
        flow.source().sheet(),
        flow.source().row(),
        flow.source().column());
  }

  private void replace(Change.Replace replace) {
    TradeFlow flow = replace.flow();
    Usd amount = flow.figure().amount();
    jdbc.update(
        "update trade_flow set value_usd = ?, state = ?, source_file_id = ?, source_sheet = ?,"
            + " source_row = ?, source_column = ? where flow_id = ?",
        amount == null ? null : amount.toBigDecimal(),
        flow.figure().state().code(),
        sourceFileId,
        flow.source().sheet(),
        flow.source().row(),
        flow.source().column(),
        replace.flowId());
  }

  private void resume(Change.Resume resume) {
    Vintage to = resume.to();
    jdbc.update(
        "insert into trade_flow (flow_id, series_id, flow, frequency, period, value_usd, state,"
            + " valid_from_vintage, valid_to_vintage, source_file_id, source_sheet, source_row,"
            + " source_column) select cast(? as bigint), series_id, flow, frequency, period,"
            + " value_usd, state, cast(? as varchar(7)), cast(? as varchar(7)), source_file_id,"
            + " source_sheet, source_row, source_column from trade_flow where flow_id = ?",
        nextFlowId++,
        resume.from().toString(),
        to == null ? null : to.toString(),
        resume.flowId());
  }

  private NavigableSet<Vintage> loadedFor(TradeFlow flow) {
    NavigableSet<Vintage> vintages = new TreeSet<>();
    for (LoadedVintage each : loaded.getOrDefault(flow.series(), List.of())) {
      if (flow.period().endMonth() >= each.from && flow.period().endMonth() <= each.to) {
        vintages.add(each.vintage);
      }
    }
    return vintages;
  }

  private FigureCounts counts() {
    return new FigureCounts(
        file.found(), added, superseding, unchanged, file.notPublished(), file.notApplicable());
  }

  private void readKnown(String dataset) {
    jdbc.query(
        "select f.series_id, f.flow, f.frequency, f.period, f.value_usd, f.state, f.flow_id,"
            + " f.valid_from_vintage, f.valid_to_vintage from trade_flow f"
            + " join series s on s.series_id = f.series_id where s.dataset = ?",
        row -> {
          Series series = ids.series(row.getInt(1));
          Period period =
              Period.parse(Coded.parse(Frequency.class, row.getString(3)), row.getString(4));
          TradeFlow.Key key =
              new TradeFlow.Key(series, Coded.parse(Flow.class, row.getString(2)), period);
          String to = row.getString(9);
          known
              .computeIfAbsent(key, k -> new ArrayList<>(1))
              .add(
                  new Interval(
                      row.getLong(7),
                      FlowStore.figure(row),
                      Vintage.parse(row.getString(8)),
                      to == null ? null : Vintage.parse(to)));
        },
        dataset);
  }

  private void readLoaded(String dataset) {
    jdbc.query(
        "select v.series_id, f.vintage, v.covers_from, v.covers_to from source_series v"
            + " join source_file f on f.source_file_id = v.source_file_id"
            + " join series s on s.series_id = v.series_id where s.dataset = ?",
        row -> {
          loaded
              .computeIfAbsent(ids.series(row.getInt(1)), series -> new ArrayList<>(1))
              .add(
                  new LoadedVintage(
                      Vintage.parse(row.getString(2)),
                      Period.parse(row.getString(3)).endMonth(),
                      Period.parse(row.getString(4)).endMonth()));
        },
        dataset);
  }

  private record LoadedVintage(Vintage vintage, int from, int to) {}
}
