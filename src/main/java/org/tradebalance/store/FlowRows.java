package org.tradebalance.store;

import static org.tradebalance.store.BulkInsert.amount;
import static org.tradebalance.store.BulkInsert.integer;
import static org.tradebalance.store.BulkInsert.number;
import static org.tradebalance.store.BulkInsert.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.store.FigureHistory.Change;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** Carries out changes in the table of figures, in bulk. */
final class FlowRows {

  private final JdbcTemplate jdbc;
  private final SeriesIds ids;
  private final long sourceFileId;
  private final BulkInsert inserts;
  private final List<@Nullable Object[]> moves = new ArrayList<>();
  private final List<@Nullable Object[]> restatements = new ArrayList<>();
  private final List<@Nullable Object[]> resumptions = new ArrayList<>();
  private final List<@Nullable Object[]> removals = new ArrayList<>();
  private long nextFlowId;

  FlowRows(JdbcTemplate jdbc, SeriesIds ids, long sourceFileId) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.sourceFileId = sourceFileId;
    Long last = jdbc.queryForObject("select max(flow_id) from trade_flow", Long.class);
    this.nextFlowId = last == null ? 1 : last + 1;
    this.inserts =
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
  }

  void apply(Change change) {
    if (change instanceof Change.Insert insert) {
      insert(insert);
    } else if (change instanceof Change.Move move) {
      moves.add(new Object[] {code(move.from()), code(move.to()), move.flowId()});
    } else if (change instanceof Change.Restate restate) {
      restate(restate);
    } else if (change instanceof Change.Resume resume) {
      resumptions.add(
          new Object[] {nextFlowId++, code(resume.from()), code(resume.to()), resume.flowId()});
    } else if (change instanceof Change.Remove remove) {
      removals.add(new Object[] {remove.flowId()});
    }
  }

  /** Writes what is left. */
  void flush() {
    inserts.flush();
    jdbc.batchUpdate(
        "insert into trade_flow (flow_id, series_id, flow, frequency, period, value_usd, state,"
            + " valid_from_vintage, valid_to_vintage, source_file_id, source_sheet, source_row,"
            + " source_column) select cast(? as bigint), series_id, flow, frequency, period,"
            + " value_usd, state, cast(? as varchar(7)), cast(? as varchar(7)), source_file_id,"
            + " source_sheet, source_row, source_column from trade_flow where flow_id = ?",
        resumptions);
    jdbc.batchUpdate(
        "update trade_flow set valid_from_vintage = ?, valid_to_vintage = ? where flow_id = ?",
        moves);
    jdbc.batchUpdate(
        "update trade_flow set value_usd = ?, state = ?, source_file_id = ?, source_sheet = ?,"
            + " source_row = ?, source_column = ?, valid_from_vintage = ?, valid_to_vintage = ?"
            + " where flow_id = ?",
        restatements);
    jdbc.batchUpdate("delete from trade_flow where flow_id = ?", removals);
  }

  private void insert(Change.Insert insert) {
    TradeFlow flow = insert.flow();
    inserts.add(
        nextFlowId++,
        ids.of(flow.series()),
        flow.flow().code(),
        flow.period().frequency().code(),
        flow.period().toString(),
        dollars(flow.figure()),
        flow.figure().state().code(),
        code(insert.from()),
        code(insert.to()),
        sourceFileId,
        flow.source().sheet(),
        flow.source().row(),
        flow.source().column());
  }

  private void restate(Change.Restate restate) {
    TradeFlow flow = restate.flow();
    restatements.add(
        new Object[] {
          dollars(flow.figure()),
          flow.figure().state().code(),
          sourceFileId,
          flow.source().sheet(),
          flow.source().row(),
          flow.source().column(),
          code(restate.from()),
          code(restate.to()),
          restate.flowId()
        });
  }

  private static @Nullable BigDecimal dollars(Figure figure) {
    Usd amount = figure.amount();
    return amount == null ? null : amount.toBigDecimal();
  }

  private static @Nullable String code(@Nullable Vintage vintage) {
    return vintage == null ? null : vintage.toString();
  }
}
