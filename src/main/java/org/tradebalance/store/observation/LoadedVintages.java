package org.tradebalance.store.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.store.ledger.AcceptanceStore;
import org.tradebalance.store.sql.ArrayColumn;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Vintage;

/** Which files in the database state which months of which series. */
final class LoadedVintages {

  private final Map<SeriesKey, List<Stated>> stated = new HashMap<>();

  private final Map<String, Long> ranks = new HashMap<>();

  private LoadedVintages() {}

  /** Those of some datasets. */
  static LoadedVintages read(JdbcTemplate jdbc, SeriesIds ids, List<String> datasets) {
    LoadedVintages loaded = new LoadedVintages();
    loaded.ranks.putAll(AcceptanceStore.ranks(jdbc));
    for (String dataset : datasets) {
      jdbc.query(
          "select m.series_ids, f.vintage, m.covers_from, m.covers_to, f.name, f.sha256, f.layout"
              + " from stated_months m"
              + " join source_file f on f.source_file_id = m.source_file_id where m.dataset = ?",
          row -> {
            Stated months =
                new Stated(
                    Vintage.parse(row.getString(2)),
                    Period.parse(row.getString(3)).endMonth(),
                    Period.parse(row.getString(4)).endMonth(),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7));
            for (int series : ArrayColumn.integers(row, 1)) {
              loaded
                  .stated
                  .computeIfAbsent(ids.series(series), key -> new ArrayList<>(1))
                  .add(months);
            }
          },
          dataset);
    }
    return loaded;
  }

  /** The vintages that state the months around a figure. */
  NavigableSet<Vintage> of(Observation.Key key) {
    NavigableSet<Vintage> vintages = new TreeSet<>();
    around(key).forEach(each -> vintages.add(each.vintage));
    return vintages;
  }

  /** All vintages. */
  NavigableSet<Vintage> all() {
    NavigableSet<Vintage> vintages = new TreeSet<>();
    stated.values().forEach(each -> each.forEach(one -> vintages.add(one.vintage)));
    return vintages;
  }

  /** The files that state the months around a figure. */
  Stream<Stated> around(Observation.Key key) {
    int month = key.period().endMonth();
    return stated.getOrDefault(key.series(), List.of()).stream()
        .filter(each -> month >= each.from && month <= each.to);
  }

  /** When a content was accepted; 0 for one that was not. */
  long rank(String sha256) {
    return ranks.getOrDefault(sha256, 0L);
  }

  /**
   * What files of a layout state of each series: those of a vintage, and those of the one before.
   * The runs of months of one file are together.
   *
   * @param sha256 a content that is left out
   */
  Map<SeriesKey, Collection<List<Stated>>> before(Vintage vintage, String layout, String sha256) {
    Predicate<Stated> others = one -> one.layout.equals(layout) && !one.sha256.equals(sha256);
    NavigableSet<Vintage> vintages = new TreeSet<>();
    stated
        .values()
        .forEach(each -> each.stream().filter(others).forEach(one -> vintages.add(one.vintage)));
    @Nullable Vintage lower = vintages.lower(vintage);
    Map<SeriesKey, Collection<List<Stated>>> before = new HashMap<>();
    stated.forEach(
        (series, each) -> {
          Collection<List<Stated>> files =
              each.stream()
                  .filter(others)
                  .filter(one -> one.vintage.equals(vintage) || one.vintage.equals(lower))
                  .collect(Collectors.groupingBy(Stated::sha256))
                  .values();
          if (!files.isEmpty()) {
            before.put(series, files);
          }
        });
    return before;
  }

  /**
   * An unbroken run of months that a file states.
   *
   * @param from first month, counted since year 0
   * @param to last month
   * @param file the name of the file
   * @param sha256 the hash of its content
   * @param layout the id of its layout
   */
  record Stated(Vintage vintage, int from, int to, String file, String sha256, String layout) {}
}
