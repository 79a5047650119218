package org.tradebalance.normalise;

/** Takes what the scan of a very large extract finds, row by row. */
public interface FigureSink {

  /**
   * A figure of an accepted row.
   *
   * @param figure what it is about, as {@link org.tradebalance.trade.ObservationBits}; economies by
   *     their rank in {@link BulkScan#economies}, products by their place in {@link
   *     BulkScan#products}
   * @param amount thousandths of a dollar; 1 where the state has no amount
   */
  void figure(long figure, long amount);

  /**
   * An accepted row of which there may be one only.
   *
   * @param identity the same number for rows about the same; other rows hardly ever have it
   * @param ordinal number of the row in its split, from 0
   */
  void row(long identity, int ordinal);
}
