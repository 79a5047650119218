package org.tradebalance.store.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.store.sql.ArrayColumn;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Vintage;

/** Reads the figures of few series out of many, without those of the others. */
final class SeriesObservations {

  private SeriesObservations() {}

  /**
   * The figures that hold now, those of a series after each other.
   *
   * @param choice which of the series that there are
   */
  static List<Observation> current(JdbcTemplate jdbc, UnaryOperator<Set<SeriesKey>> choice) {
    SeriesIds ids = new SeriesIds(jdbc);
    Set<SeriesKey> wanted = choice.apply(ids.all());
    List<Observation> figures = new ArrayList<>();
    ObservationBlockReader reader = new ObservationBlockReader(jdbc, ids);
    for (long block : blocks(jdbc, ids, wanted)) {
      reader.read(
          each ->
              each.flows().stream()
                  .filter(flow -> wanted.contains(flow.series()))
                  .forEach(figures::add),
          "where block_id = ?",
          block);
    }
    return figures.stream().sorted(Comparator.comparing(Observation::series)).toList();
  }

  /**
   * The figures as they were known when a vintage was the newest, with the files that they come
   * from; those of a series after each other.
   *
   * @param choice which of the series that there are
   */
  static List<KnownObservation> sourced(
      JdbcTemplate jdbc, Vintage asOf, UnaryOperator<Set<SeriesKey>> choice) {
    SeriesIds ids = new SeriesIds(jdbc);
    Set<SeriesKey> wanted = choice.apply(ids.all());
    ObservationBlockReader reader = new ObservationBlockReader(jdbc, ids, wanted::contains);
    List<KnownObservation> figures = new ArrayList<>();
    String month = asOf.toString();
    List<String> datasets = datasets(wanted);
    if (datasets.isEmpty()) {
      return figures;
    }
    List<Object> arguments = new ArrayList<>(List.of(month, month));
    arguments.addAll(datasets);
    // One look at the table for all: it has no index, and each look reads it whole.
    reader.read(
        block -> {
          ObservationBlock.Kind kind = block.kind();
          for (Observation flow : block.flows()) {
            figures.add(new KnownObservation(flow, kind.from(), kind.to(), kind.file()));
          }
        },
        "where valid_from_vintage <= ? and (valid_to_vintage is null or valid_to_vintage > ?)"
            + " and dataset in ("
            + String.join(", ", Collections.nCopies(datasets.size(), "?"))
            + ")",
        arguments.toArray());
    figures.sort(Comparator.comparing(known -> known.flow().series()));
    return figures;
  }

  private static List<String> datasets(Set<SeriesKey> series) {
    return series.stream().map(SeriesKey::dataset).distinct().sorted().toList();
  }

  /** The blocks with at least one of their figures. */
  private static List<Long> blocks(JdbcTemplate jdbc, SeriesIds ids, Set<SeriesKey> wanted) {
    List<Long> blocks = new ArrayList<>();
    for (String dataset : datasets(wanted)) {
      jdbc.query(
          "select block_id, series_ids from flow_block where dataset = ?"
              + " and valid_to_vintage is null order by block_id",
          row -> {
            for (int id : ArrayColumn.integers(row, 2)) {
              if (wanted.contains(ids.series(id))) {
                blocks.add(row.getLong(1));
                return;
              }
            }
          },
          dataset);
    }
    return blocks;
  }
}
