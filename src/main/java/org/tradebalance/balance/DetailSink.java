package org.tradebalance.balance;

/** Takes balances by product, in their order. */
public interface DetailSink {

  /** The state of a flow of which nothing is published; in the outputs it is missing. */
  int ABSENT = 7;

  /**
   * A balance.
   *
   * @param seriesPeriod what it is about, as {@link
   *     org.tradebalance.trade.ObservationBits#seriesPeriod}
   * @param exportsState number of the {@link org.tradebalance.trade.ObservationStatus}, or {@link
   *     #ABSENT}
   * @param exports thousandths of a dollar; 0 where the state has no amount
   * @param importsState the same of the imports
   * @param imports thousandths of a dollar; 0 where the state has no amount
   */
  void balance(long seriesPeriod, int exportsState, long exports, int importsState, long imports);
}
