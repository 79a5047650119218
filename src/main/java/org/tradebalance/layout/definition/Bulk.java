package org.tradebalance.layout.definition;

import java.io.Serializable;
import org.tradebalance.trade.Coded;

/**
 * How very large extracts are taken: summed while they are read, the sums by product to a file of
 * their own.
 *
 * @param detail how deep the products of that file go
 * @param database what of it goes to the database and into all other outputs
 * @param fromBytes the size from which a file is taken in this way
 * @param parquet whether that file is also written as Parquet
 * @param measured whether metrics are derived of what goes to the database
 */
public record Bulk(
    ProductLevel detail, Kept database, long fromBytes, boolean parquet, boolean measured)
    implements Serializable {

  /** What goes to the database. */
  public enum Kept implements Coded {
    /** All products together, by pair and period. */
    SUMMARY("summary"),

    /** Everything that the file of details has. */
    FULL("full");

    private final String code;

    Kept(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
