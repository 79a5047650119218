package org.tradebalance.plausibility;

/**
 * How much it takes to prove a misreading.
 *
 * @param least so many figures have to tell
 * @param near so many of them, of each {@code of}, have to be near to its prediction
 * @param of see {@code near}
 */
record Proof(int least, int near, int of) {

  /** A release against another one of the same dataset, or a total against its own parts. */
  static final Proof OF_RELEASE = new Proof(12, 2, 3);

  /** A stretch of rows or periods, which was chosen because it fits. */
  static final Proof OF_STRETCH = new Proof(12, 9, 10);

  /**
   * One publisher against another, who never says quite the same. Half a year of months is enough,
   * because no revision does what nine in ten of them do.
   */
  static final Proof OF_DATASETS = new Proof(6, 9, 10);

  /**
   * Whether it is proved.
   *
   * @param fitting figures near to the prediction
   * @param telling figures that the prediction is far from what is expected of
   * @param compared all figures
   */
  boolean isGiven(int fitting, int telling, int compared) {
    return telling >= least
        && telling * 10L >= compared
        && fitting * (long) of >= telling * (long) near;
  }
}
