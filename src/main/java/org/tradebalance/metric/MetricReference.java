package org.tradebalance.metric;

/** The manual or release that the formula of a metric is taken from. */
enum MetricReference {
  SNA("SNA 1993, para. 2.166 (trade balance); BPM6, goods and services account"),
  FT900_1("FT-900, exhibit 1; Census Bureau and BEA"),
  FT900_2("FT-900, exhibit 2: three-month moving averages"),
  FT900_14("FT-900, exhibits 1 and 14: cumulative year to date"),
  FT900_19("FT-900, text on exhibit 19: with which countries there are surpluses and deficits"),
  ESCAP(
      "Mikic and Gilbert, Trade Statistics in Policymaking, UN ESCAP 2009: trade performance,"
          + " direction of trade"),
  GROWTH("Mikic and Gilbert, UN ESCAP 2009: growth rate; compounded annually"),
  CONTRIBUTION("arithmetic identity of BEA's contributions to percent change, for levels"),
  PRESS("wording of the release: the largest since, a record"),
  STABILITY("arithmetic; the usual size of a revision is that of revisions.csv: OECD 2008"),
  CONCENTRATION("Herfindahl and Hirschman; Merger Guidelines 2023 of the DOJ and FTC, 2.1"),
  MIRROR("IMF, Direction of Trade Statistics: partner estimates with the CIF/FOB factor 1.06"),
  ADJUSTMENT("X-13ARIMA-SEATS, statistic Q of X-11; ESS guidelines on seasonal adjustment");

  private final String words;

  MetricReference(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
