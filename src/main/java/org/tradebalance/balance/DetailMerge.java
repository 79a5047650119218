package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.SeriesKey;

/**
 * The balances by product of several extracts of one dataset, as one. Of each flow the newest
 * extract that has it counts, as it does for all other figures.
 */
public final class DetailMerge implements DetailRows {

  private final List<Ranked> oldestFirst = new ArrayList<>();
  private final SeriesKey series;
  private final List<String> economies;
  private final List<String> products;

  /**
   * Extracts as one.
   *
   * @param oldestFirst the extracts, all of one dataset, at least one
   */
  public DetailMerge(List<? extends DetailRows> oldestFirst) {
    this.series = oldestFirst.get(0).series();
    TreeSet<String> allEconomies = new TreeSet<>();
    TreeSet<String> allProducts = new TreeSet<>();
    for (DetailRows each : oldestFirst) {
      if (!each.series().equals(series)) {
        throw new IllegalArgumentException(each.series() + " is not " + series);
      }
      allEconomies.addAll(each.economies());
      allProducts.addAll(each.products());
    }
    this.economies = List.copyOf(allEconomies);
    this.products = List.copyOf(allProducts);
    for (DetailRows each : oldestFirst) {
      this.oldestFirst.add(
          new Ranked(each, ranks(each.economies(), economies), ranks(each.products(), products)));
    }
  }

  private static int[] ranks(List<String> own, List<String> all) {
    Map<String, Integer> places = new HashMap<>();
    all.forEach(name -> places.put(name, places.size()));
    return own.stream().mapToInt(name -> places.getOrDefault(name, -1)).toArray();
  }

  @Override
  public SeriesKey series() {
    return series;
  }

  @Override
  public List<String> economies() {
    return economies;
  }

  @Override
  public List<String> products() {
    return products;
  }

  @Override
  public long before(int reporter) {
    long before = 0;
    for (Ranked each : oldestFirst) {
      before += each.rows.before(each.from(reporter));
    }
    return before;
  }

  @Override
  public void read(int fromReporter, int toReporter, DetailSink sink) {
    for (int reporter = fromReporter; reporter < toReporter; reporter++) {
      DetailList merged = new DetailList();
      for (Ranked each : oldestFirst) {
        merged = merged.under(each.of(reporter));
      }
      merged.into(sink);
    }
  }

  /** One extract, with what its ranks are among all. */
  private static final class Ranked {

    private final DetailRows rows;
    private final int[] economies;
    private final int[] products;

    Ranked(DetailRows rows, int[] economies, int[] products) {
      this.rows = rows;
      this.economies = economies;
      this.products = products;
    }

    /** Its first reporter that is not before one of all. */
    int from(int reporter) {
      int own = 0;
      while (own < economies.length && economies[own] < reporter) {
        own++;
      }
      return own;
    }

    DetailList of(int reporter) {
      DetailList list = new DetailList();
      int own = from(reporter);
      if (own < economies.length && economies[own] == reporter) {
        rows.read(
            own,
            own + 1,
            (seriesPeriod, exportsState, exports, importsState, imports) ->
                list.balance(ranked(seriesPeriod), exportsState, exports, importsState, imports));
      }
      return list;
    }

    private long ranked(long seriesPeriod) {
      return ObservationBits.of(
          economies[ObservationBits.reporter(seriesPeriod)],
          economies[ObservationBits.partner(seriesPeriod)],
          products[ObservationBits.product(seriesPeriod)],
          ObservationBits.periodCode(seriesPeriod),
          0,
          0,
          0);
    }
  }
}
