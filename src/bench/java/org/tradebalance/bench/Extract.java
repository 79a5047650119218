package org.tradebalance.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws the flows of a made-up extract, in the order of year, exporter, importer, product. */
final class Extract {

  private final CodeTable.Entry[] economies;
  private final TradeModel model;
  private final SplittableRandom random;
  private final double badShare;

  /**
   * An extract.
   *
   * @param rows expected number of rows a year
   * @param badShare share of the rows that are bad, 0 to 1
   */
  Extract(CodeTable codes, double rows, double badShare, long seed) {
    this.economies = codes.entries().toArray(CodeTable.Entry[]::new);
    this.model = new TradeModel(economies.length, rows, seed);
    this.random = new SplittableRandom(seed + 1);
    this.badShare = badShare;
  }

  /** What rows look like. */
  interface RowFormat {

    /** Writes the rows about one flow; {@code dollars} is at least 1. */
    void rows(Flow flow, long dollars, Fault fault, SplittableRandom random, RowSink sink)
        throws IOException;
  }

  /** A flow: whole objects are made once a pair, not once a row. */
  static final class Flow {
    int year;
    CodeTable.Entry exporter = new CodeTable.Entry(0, "", "", "");
    CodeTable.Entry importer = exporter;
    byte[] product = {};
  }

  void write(int fromYear, int toYear, RowFormat format, RowSink sink) throws IOException {
    byte[][] products = new byte[model.products()][];
    Arrays.setAll(products, at -> model.code(at).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Flow flow = new Flow();
    for (flow.year = fromYear; flow.year <= toYear; flow.year++) {
      for (int i = 0; i < economies.length; i++) {
        for (int j = 0; j < economies.length; j++) {
          if (i != j) {
            flow.exporter = economies[i];
            flow.importer = economies[j];
            pair(flow, model.odds(i, j), products, format, sink);
          }
        }
      }
    }
  }

  private void pair(Flow flow, double pair, byte[][] products, RowFormat format, RowSink sink)
      throws IOException {
    for (int k = 0; k < products.length; k++) {
      double odds = pair * model.odds(k);
      double lot = random.nextDouble();
      // The cell has trade with probability odds / (1 + odds).
      if (lot + lot * odds < odds) {
        flow.product = products[k];
        format.rows(flow, dollars(odds), Fault.draw(random, badShare), random, sink);
      }
    }
  }

  private long dollars(double odds) {
    double size = 20_000 * StrictMath.exp(2.2 * TradeModel.normal(random)) * (0.05 + odds);
    return 1 + (long) Math.min(size, 1e11);
  }
}
