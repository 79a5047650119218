package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * Balances by product from a map: {@code "USA CHN HS:01 2023 export"} and its amount in
 * thousandths; null stands for a suppressed figure.
 */
public final class ListedDetails implements DetailRows {

  private static final List<String> ECONOMIES = List.of("BRA", "CHN", "DEU", "FRA", "USA");
  private static final List<String> PRODUCTS = List.of("HS:01", "HS:27", "HS:84", "TOTAL");

  private final List<String> economies;
  private final List<String> products;
  private final SortedMap<Long, long[]> lines = new TreeMap<>();

  public ListedDetails(Map<String, Long> figures) {
    TreeSet<String> names = new TreeSet<>();
    TreeSet<String> codes = new TreeSet<>();
    for (String figure : figures.keySet()) {
      String[] parts = figure.split(" ", -1);
      names.addAll(List.of(parts[0], parts[1]));
      codes.add(parts[2]);
    }
    economies = List.copyOf(names);
    products = List.copyOf(codes);
    figures.forEach(this::put);
  }

  private void put(String figure, Long amount) {
    String[] parts = figure.split(" ", -1);
    long line =
        ObservationBits.of(
            economies.indexOf(parts[0]),
            economies.indexOf(parts[1]),
            products.indexOf(parts[2]),
            ObservationBits.period(Period.parse(parts[3])),
            0,
            0,
            0);
    long[] numbers =
        lines.computeIfAbsent(line, l -> new long[] {DetailSink.ABSENT, 0, DetailSink.ABSENT, 0});
    int at = parts[4].equals("export") ? 0 : 2;
    numbers[at] =
        amount == null
            ? ObservationBits.state(ObservationStatus.SUPPRESSED)
            : ObservationBits.stateOfSum(amount);
    numbers[at + 1] = amount == null ? 0 : amount;
  }

  /** Random figures of few lines, so that two lists have many in common. */
  public static SortedMap<String, Long> random(Random random) {
    SortedMap<String, Long> figures = new TreeMap<>();
    for (int count = random.nextInt(60); count > 0; count--) {
      String figure =
          String.join(
              " ",
              ECONOMIES.get(random.nextInt(ECONOMIES.size())),
              ECONOMIES.get(random.nextInt(ECONOMIES.size())),
              PRODUCTS.get(random.nextInt(PRODUCTS.size())),
              2020 + random.nextInt(3) + "",
              random.nextBoolean() ? "export" : "import");
      long amount = random.nextLong() >> random.nextInt(64) >> 2;
      figures.put(figure, random.nextInt(9) == 0 ? null : amount);
    }
    return figures;
  }

  /** What some balances say, in the same form. */
  public static SortedMap<String, Long> figures(DetailRows rows) {
    SortedMap<String, Long> figures = new TreeMap<>();
    List<Long> order = new ArrayList<>();
    rows.read(
        0,
        rows.economies().size(),
        (line, exportsState, exports, importsState, imports) -> {
          order.add(line);
          String key =
              String.join(
                  " ",
                  rows.economies().get(ObservationBits.reporter(line)),
                  rows.economies().get(ObservationBits.partner(line)),
                  rows.products().get(ObservationBits.product(line)),
                  ObservationBits.period(ObservationBits.periodCode(line)).toString());
          if (exportsState != DetailSink.ABSENT) {
            figures.put(key + " export", ObservationBits.hasAmount(exportsState) ? exports : null);
          }
          if (importsState != DetailSink.ABSENT) {
            figures.put(key + " import", ObservationBits.hasAmount(importsState) ? imports : null);
          }
        });
    if (!order.stream().sorted().distinct().toList().equals(order)) {
      throw new AssertionError("not in order, or a line twice");
    }
    return figures;
  }

  @Override
  public SeriesKey series() {
    return new SeriesKey("cepii-baci", "WLD", "WLD", Item.GOODS, "TOTAL", Adjustment.NSA);
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
    return lines.keySet().stream()
        .filter(line -> ObservationBits.reporter(line) < reporter)
        .count();
  }

  @Override
  public void read(int fromReporter, int toReporter, DetailSink sink) {
    lines.forEach(
        (line, numbers) -> {
          int reporter = ObservationBits.reporter(line);
          if (reporter >= fromReporter && reporter < toReporter) {
            sink.balance(line, (int) numbers[0], numbers[1], (int) numbers[2], numbers[3]);
          }
        });
  }
}
