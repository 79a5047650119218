package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.FigureBits;
import org.tradebalance.trade.FigureState;
import org.tradebalance.trade.Measure;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;

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
        FigureBits.of(
            economies.indexOf(parts[0]),
            economies.indexOf(parts[1]),
            products.indexOf(parts[2]),
            FigureBits.period(Period.parse(parts[3])),
            0,
            0,
            0);
    long[] numbers =
        lines.computeIfAbsent(line, l -> new long[] {DetailSink.ABSENT, 0, DetailSink.ABSENT, 0});
    int at = parts[4].equals("export") ? 0 : 2;
    numbers[at] =
        amount == null ? FigureBits.state(FigureState.SUPPRESSED) : FigureBits.stateOfSum(amount);
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
                  rows.economies().get(FigureBits.reporter(line)),
                  rows.economies().get(FigureBits.partner(line)),
                  rows.products().get(FigureBits.product(line)),
                  FigureBits.period(FigureBits.periodCode(line)).toString());
          if (exportsState != DetailSink.ABSENT) {
            figures.put(key + " export", FigureBits.hasAmount(exportsState) ? exports : null);
          }
          if (importsState != DetailSink.ABSENT) {
            figures.put(key + " import", FigureBits.hasAmount(importsState) ? imports : null);
          }
        });
    if (!order.stream().sorted().distinct().toList().equals(order)) {
      throw new AssertionError("not in order, or a line twice");
    }
    return figures;
  }

  @Override
  public Series series() {
    return new Series("cepii-baci", "WLD", "WLD", Measure.GOODS, "TOTAL", Adjustment.NSA);
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
    return lines.keySet().stream().filter(line -> FigureBits.reporter(line) < reporter).count();
  }

  @Override
  public void read(int fromReporter, int toReporter, DetailSink sink) {
    lines.forEach(
        (line, numbers) -> {
          int reporter = FigureBits.reporter(line);
          if (reporter >= fromReporter && reporter < toReporter) {
            sink.balance(line, (int) numbers[0], numbers[1], (int) numbers[2], numbers[3]);
          }
        });
  }
}
