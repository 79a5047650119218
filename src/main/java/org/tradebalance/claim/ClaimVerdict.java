package org.tradebalance.claim;

import org.tradebalance.trade.Coded;

/** What the figures say of a statement. */
public enum ClaimVerdict implements Coded {
  /** The newest figures of some dataset agree with it. */
  AGREES("agrees"),

  /** The newest figures do not agree; those of an older release do. */
  AGREES_OTHER_VINTAGE("agrees_other_vintage"),

  /**
   * None of the releases at hand agrees; the one in which the figures were new is not among them,
   * and the distance is no larger than what revisions usually do.
   */
  RELEASE_NOT_LOADED("release_not_loaded"),

  /** There are figures, and none of any release agrees. */
  CONTRADICTED("contradicted"),

  /** There are no figures to judge it by. */
  UNTESTABLE("untestable"),

  /** No data can judge it. */
  OPINION("opinion");

  private final String code;

  ClaimVerdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
