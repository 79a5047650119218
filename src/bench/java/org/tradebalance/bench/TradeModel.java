package org.tradebalance.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Who trades what with whom, made up: large economies trade nearly every product with each other,
 * small ones few. A cell (exporter, importer, product) has trade with the odds {@code c × wi × wj ×
 * uk}; {@code c} is set so that the expected number of rows is the one asked for.
 */
final class TradeModel {

  private static final int PRODUCTS = 5200;
  private static final int CLASSES = 64;
  private static final int ROUNDS = 60;

  /** Chapter 77 is reserved and has no products. */
  private static final int RESERVED = 77;

  private final double[] economies;
  private final double[] products = new double[PRODUCTS];
  private final int[] codes;
  private final double scale;

  TradeModel(int economies, double rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    this.economies = new double[economies];
    Arrays.setAll(this.economies, at -> StrictMath.exp(1.6 * normal(random)));
    Arrays.setAll(products, at -> StrictMath.exp(1.2 * normal(random)));
    this.codes = codes(random);
    this.scale = scale(rows);
  }

  /** About a normal deviate: the sum of four uniform ones. */
  static double normal(SplittableRandom random) {
    double sum = random.nextDouble() + random.nextDouble();
    return (sum + random.nextDouble() + random.nextDouble() - 2) * 1.7320508075688772;
  }

  int products() {
    return PRODUCTS;
  }

  /** The code of a product, six digits; in ascending order. */
  String code(int product) {
    return String.format(Locale.ROOT, "%06d", codes[product]);
  }

  /** The odds of a pair, to be multiplied by {@link #odds(int)} of a product. */
  double odds(int exporter, int importer) {
    return scale * economies[exporter] * economies[importer];
  }

  double odds(int product) {
    return products[product];
  }

  private static int[] codes(SplittableRandom random) {
    TreeSet<Integer> codes = new TreeSet<>();
    while (codes.size() < PRODUCTS) {
      int chapter = 1 + random.nextInt(97);
      int heading = 1 + random.nextInt(random.nextInt(4) == 0 ? 79 : 9);
      if (chapter != RESERVED) {
        codes.add(chapter * 10_000 + heading * 100 + random.nextInt(random.nextInt(100) + 1));
      }
    }
    return codes.stream().mapToInt(Integer::intValue).toArray();
  }

  private double scale(double rows) {
    double[] classes = new double[CLASSES];
    double[] sorted = products.clone();
    Arrays.sort(sorted);
    for (int at = 0; at < PRODUCTS; at++) {
      classes[at * CLASSES / PRODUCTS] += sorted[at] * CLASSES / PRODUCTS;
    }
    if (rows > 0.6 * economies.length * (economies.length - 1) * PRODUCTS) {
      throw new IllegalArgumentException("too many rows a year: ask for more years");
    }
    double low = 0;
    double high = 1e9;
    for (int round = 0; round < ROUNDS; round++) {
      double middle = low < 1e-9 ? high / 1000 : StrictMath.sqrt(low * high);
      if (expected(middle, classes) < rows) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private double expected(double tried, double[] classes) {
    double rows = 0;
    for (int i = 0; i < economies.length; i++) {
      for (int j = 0; j < i; j++) {
        for (double odds : classes) {
          double x = tried * economies[i] * economies[j] * odds;
          rows += x / (1 + x);
        }
      }
    }
    return 2 * rows * PRODUCTS / CLASSES;
  }
}
