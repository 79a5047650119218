package org.tradebalance.publish.table;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Usd;

/** A table being written, cell by cell, in the order of its columns. */
public interface Cells extends Closeable {

  /** Text from outside. */
  Cells text(String text) throws IOException;

  /** A code of ours, a period, a flag; null where there is none. */
  Cells code(@Nullable Object code) throws IOException;

  /** An amount; null where there is none. */
  Cells amount(@Nullable Usd amount) throws IOException;

  /** A number with decimals; null where there is none. */
  Cells number(@Nullable BigDecimal number) throws IOException;

  /** A whole number; null where there is none. */
  Cells integer(@Nullable Long number) throws IOException;

  /** Ends the row, which must be full. */
  void endRow() throws IOException;

  /** Rows written so far. */
  long rows();
}
