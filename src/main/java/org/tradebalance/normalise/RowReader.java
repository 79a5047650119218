package org.tradebalance.normalise;

import org.tradebalance.layout.RawRow;

/** Turns the rows of one sheet into outcomes, in the order of the sheet. */
interface RowReader {

  /** What became of the next row below the header. */
  RowOutcome read(RawRow row);
}
