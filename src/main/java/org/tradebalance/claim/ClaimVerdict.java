package org.tradebalance.claim;

import org.tradebalance.trade.Coded;

/** What the figures say of a statement. */
public enum ClaimVerdict implements Coded {
  /** The newest figures of some dataset agree with it. */
  AGREES("agrees"),

  /** The newest figures do not agree; those of an older release do. */
  AGREES_OTHER_VINTAGE("agrees_other_vintage"),

  /** There are figures, and none of any release agrees. */
  CONTRADICTED("contradicted"),

  /** There are no figures to judge it by. */
  UNTESTABLE("untestable");

  private final String code;

  ClaimVerdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
