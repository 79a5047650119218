package org.tradebalance.quality;

import org.tradebalance.trade.Coded;

/** The outcome of a control. */
public enum Verdict implements Coded {
  /** Equal, to the last thousandth of a dollar. */
  EXACT("exact"),

  /** Different by no more than the tolerance explains. */
  WITHIN_TOLERANCE("within_tolerance"),

  /** Different by more than rounding explains, for a reason that somebody wrote down. */
  ACCEPTED("accepted"),

  /** Different by more than the tolerance explains. */
  EXCEEDED("exceeded");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
