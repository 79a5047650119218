package org.tradebalance.store.run;

import org.tradebalance.trade.Coded;

/** What became of a run. */
public enum RunStatus implements Coded {
  /** It works, or its process was killed. */
  STARTED("started"),

  /** Its outputs are the current ones, or were. */
  PUBLISHED("published"),

  /** Its input could not be used; nothing was published. */
  REFUSED("refused"),

  /** It was stopped and can go on. */
  STOPPED("stopped"),

  /** It failed and can go on. */
  FAILED("failed"),

  /** It was given up. */
  ABANDONED("abandoned");

  private final String code;

  RunStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
