package org.tradebalance.metric;

/** For which series and periods a metric is published, so that the files stay readable. */
enum Reach {
  /** Every year and every period of the world; the recent quarters and months of each partner. */
  EVERYWHERE("all years, recent months and quarters of partners"),

  /** Every period of the world; of each partner the latest complete year, quarter and month. */
  PARTNERS_LATEST("the world throughout, partners latest only"),

  /** The latest complete year, quarter and month of every series. */
  LATEST("latest only");

  private final String words;

  Reach(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
