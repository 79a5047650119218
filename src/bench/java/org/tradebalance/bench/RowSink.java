package org.tradebalance.bench;

import java.io.Closeable;
import java.io.IOException;

/** Takes the rows of a file being made. */
interface RowSink extends Closeable {

  /** Takes one row. */
  void row(Line line, Fault fault) throws IOException;
}
