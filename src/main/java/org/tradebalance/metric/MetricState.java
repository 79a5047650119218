package org.tradebalance.metric;

import org.tradebalance.trade.Coded;

/** Whether a metric has a value, and how it is to be read. */
public enum MetricState implements Coded {
  /** The value holds. */
  OK("ok"),

  /** The value is that of an unfinished period. */
  PARTIAL("partial"),

  /** No value: a percent change between a surplus and a deficit means nothing. */
  SIGN_CHANGE("sign_change"),

  /** No value: the base is zero. */
  ZERO_BASE("zero_base"),

  /** No value: nothing in the history before comes up to it. */
  RECORD("record"),

  /** The value holds, but one side is compiled from the other's figures. */
  NOT_INDEPENDENT("not_independent"),

  /** A margin that neither rounding nor a usual revision reaches over. */
  STABLE("stable"),

  /** A margin no larger than the unit that the publisher rounds to. */
  TIE_WITHIN_ROUNDING("tie_within_rounding"),

  /** A margin no larger than revisions of the usual size, month by month in the same direction. */
  WITHIN_USUAL_REVISION("within_usual_revision"),

  /** Not adjusted: fewer than five years. */
  TOO_SHORT("too_short"),

  /** Not adjusted: a month inside is missing. */
  GAP("gap"),

  /** Nothing to adjust: no seasonality can be identified; the figures stay as they are. */
  NOT_SEASONAL("not_seasonal"),

  /** Adjusted, but the diagnostics advise against using it. */
  POOR_QUALITY("poor_quality");

  private final String code;

  MetricState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
