package org.tradebalance.expectation;

import org.tradebalance.trade.Coded;

/** What happens where an expectation is not met. */
public enum UnmetAction implements Coded {
  /** It is published, and the operator is told. */
  WARN("warn"),

  /** Nothing is published. */
  STOP("stop");

  private final String code;

  UnmetAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
