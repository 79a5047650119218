package org.tradebalance.job;

/** Not one file of the input could be used. */
public final class InputRefusedException extends RuntimeException {

  public InputRefusedException(String message) {
    super(message);
  }
}
