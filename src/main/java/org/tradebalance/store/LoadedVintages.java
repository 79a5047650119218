package org.tradebalance.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Vintage;

/** Which files in the database state which months of which lines. */
final class LoadedVintages {

  private final Map<Series, List<Stated>> stated = new HashMap<>();

  private LoadedVintages() {}

  /** Those of some datasets. */
  static LoadedVintages read(JdbcTemplate jdbc, SeriesIds ids, List<String> datasets) {
    LoadedVintages loaded = new LoadedVintages();
    for (String dataset : datasets) {
      jdbc.query(
          "select m.series_ids, f.vintage, m.covers_from, m.covers_to, f.name, f.sha256"
              + " from stated_months m"
              + " join source_file f on f.source_file_id = m.source_file_id where m.dataset = ?",
          row -> {
            Stated months =
                new Stated(
                    Vintage.parse(row.getString(2)),
                    Period.parse(row.getString(3)).endMonth(),
                    Period.parse(row.getString(4)).endMonth(),
                    row.getString(5),
                    row.getString(6));
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
  NavigableSet<Vintage> of(TradeFlow.Key key) {
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
  Stream<Stated> around(TradeFlow.Key key) {
    int month = key.period().endMonth();
    return stated.getOrDefault(key.series(), List.of()).stream()
        .filter(each -> month >= each.from && month <= each.to);
  }

  /**
   * An unbroken run of months that a file states.
   *
   * @param from first month, counted since year 0
   * @param to last month
   * @param file the name of the file
   * @param sha256 the hash of its content
   */
  record Stated(Vintage vintage, int from, int to, String file, String sha256) {}
}
