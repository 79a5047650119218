package org.tradebalance.store.observation;

import static org.tradebalance.store.sql.BulkInsert.amounts;
import static org.tradebalance.store.sql.BulkInsert.integer;
import static org.tradebalance.store.sql.BulkInsert.integers;
import static org.tradebalance.store.sql.BulkInsert.number;
import static org.tradebalance.store.sql.BulkInsert.text;
import static org.tradebalance.store.sql.BulkInsert.texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.store.observation.FigureHistory.Change;
import org.tradebalance.store.sql.BulkInsert;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/**
 * Carries out changes in the blocks of figures. The blocks that hold a changed figure are written
 * anew; figures lie by period in them, because a release revises the newest periods of all series,
 * so that the many blocks of older periods stay as they are.
 */
final class ObservationBlocks {

  private final JdbcTemplate jdbc;
  private final SeriesIds ids;
  private final long sourceFileId;
  private final Map<ObservationBlock.Kind, List<Observation>> written = new LinkedHashMap<>();
  private final Map<Long, List<Change>> changed = new HashMap<>();

  ObservationBlocks(JdbcTemplate jdbc, SeriesIds ids, long sourceFileId) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.sourceFileId = sourceFileId;
  }

  void apply(Change change) {
    if (change instanceof Change.Insert insert) {
      add(insert.flow(), insert.from(), insert.to());
    } else if (change instanceof Change.Move move) {
      change(move.flowId(), move);
    } else if (change instanceof Change.Restate restate) {
      change(restate.flowId(), restate);
      add(restate.flow(), restate.from(), restate.to());
    } else if (change instanceof Change.Resume resume) {
      change(resume.flowId(), resume);
    } else if (change instanceof Change.Remove remove) {
      change(remove.flowId(), remove);
    }
  }

  /** Writes all changes. */
  void flush() {
    Long[] blocks =
        changed.keySet().stream().map(ObservationBlock::blockOf).distinct().toArray(Long[]::new);
    Long last = jdbc.queryForObject("select max(block_id) from flow_block", Long.class);
    if (blocks.length > 0) {
      new ObservationBlockReader(jdbc, ids)
          .read(this::rewrite, "where block_id = any (?)", (Object) blocks);
      jdbc.update("delete from flow_block where block_id = any (?)", (Object) blocks);
    }
    insert(last == null ? 1 : last + 1);
  }

  private void change(long flowId, Change change) {
    changed.computeIfAbsent(flowId, id -> new ArrayList<>(1)).add(change);
  }

  private void add(Observation flow, Vintage from, @Nullable Vintage to) {
    add(ObservationBlock.Kind.of(flow, from, to, sourceFileId), flow);
  }

  private void add(ObservationBlock.Kind kind, Observation flow) {
    written.computeIfAbsent(kind, k -> new ArrayList<>()).add(flow);
  }

  private void rewrite(ObservationBlock block) {
    for (int place = 0; place < block.flows().size(); place++) {
      Observation flow = block.flows().get(place);
      boolean stays = true;
      for (Change change : changed.getOrDefault(block.flowId(place), List.of())) {
        if (change instanceof Change.Resume resume) {
          add(block.kind().holding(resume.from(), resume.to()), flow);
        } else {
          stays = false;
          if (change instanceof Change.Move move) {
            add(block.kind().holding(move.from(), move.to()), flow);
          }
        }
      }
      if (stays) {
        add(block.kind(), flow);
      }
    }
  }

  private void insert(long first) {
    BulkInsert inserts =
        new BulkInsert(
            jdbc,
            "flow_block",
            List.of(
                number("block_id"),
                text("dataset"),
                text("flow"),
                text("frequency"),
                text("state"),
                text("valid_from_vintage"),
                text("valid_to_vintage"),
                number("source_file_id"),
                integer("source_sheet"),
                integers("series_ids"),
                texts("periods"),
                amounts("values_usd"),
                integers("source_rows"),
                integers("source_columns")));
    long next = first;
    for (Map.Entry<ObservationBlock.Kind, List<Observation>> kind : written.entrySet()) {
      List<Observation> flows = kind.getValue();
      flows.sort(Comparator.comparing(Observation::period));
      for (int from = 0; from < flows.size(); from += ObservationBlock.MOST) {
        int to = Math.min(from + ObservationBlock.MOST, flows.size());
        inserts.add(row(next++, kind.getKey(), flows.subList(from, to)));
      }
    }
    inserts.flush();
  }

  private @Nullable Object[] row(long id, ObservationBlock.Kind kind, List<Observation> flows) {
    Vintage to = kind.to();
    return new @Nullable Object[] {
      id,
      kind.dataset(),
      kind.flow().code(),
      kind.frequency().code(),
      kind.state().code(),
      kind.from().toString(),
      to == null ? null : to.toString(),
      kind.file(),
      kind.sheet(),
      flows.stream().map(flow -> ids.of(flow.series())).toArray(),
      flows.stream().map(flow -> flow.period().toString()).toArray(),
      flows.stream().map(ObservationBlocks::dollars).toArray(),
      flows.stream().map(flow -> flow.source().row()).toArray(),
      flows.stream().map(flow -> flow.source().column()).toArray()
    };
  }

  private static @Nullable BigDecimal dollars(Observation flow) {
    Usd amount = flow.figure().amount();
    return amount == null ? null : amount.toBigDecimal();
  }
}
