package org.tradebalance.bench;

import java.io.IOException;
import java.util.SplittableRandom;

/** Rows as CEPII writes them: thousand dollars, and tonnes, which may be {@code NA}. */
final class BaciRows implements Extract.RowFormat {

  static final String HEADER = "t,i,j,k,v,q";

  private final Line line = new Line();

  @Override
  public void rows(
      Extract.Flow flow, long dollars, Fault fault, SplittableRandom random, RowSink sink)
      throws IOException {
    line.clear();
    line.number(flow.year).sign(',');
    line.number(fault == Fault.UNKNOWN_REPORTER ? Fault.UNKNOWN : flow.exporter.code()).sign(',');
    line.number(fault == Fault.UNKNOWN_PARTNER ? Fault.UNKNOWN : flow.importer.code()).sign(',');
    line.text(flow.product);
    if (fault == Fault.PRODUCT_IS_TEXT) {
      line.sign('X');
    }
    if (fault != Fault.FIELDS_ARE_MISSING) {
      line.sign(',');
      value(dollars, fault);
      quantity(dollars / 3, random);
    }
    sink.row(line, fault);
  }

  private void value(long dollars, Fault fault) {
    if (fault == Fault.VALUE_IS_TEXT) {
      line.text("n/a");
    } else {
      line.text(fault == Fault.VALUE_IS_NEGATIVE ? "-" : "").decimal(dollars);
    }
  }

  private void quantity(long kilograms, SplittableRandom random) {
    line.sign(',');
    if (random.nextInt(32) == 0) {
      line.text("       NA");
    } else {
      line.text(kilograms < 1000 ? "           " : "").decimal(kilograms);
    }
  }
}
