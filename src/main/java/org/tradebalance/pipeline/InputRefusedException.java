package org.tradebalance.pipeline;

import java.util.List;

/** The input cannot be published: no file can be used, or it is not what is expected. */
public final class InputRefusedException extends RuntimeException {

  private final List<String> details;

  public InputRefusedException(String message) {
    this(message, List.of());
  }

  public InputRefusedException(String message, List<String> details) {
    super(message);
    this.details = List.copyOf(details);
  }

  /** Why, one line for each reason. */
  public List<String> details() {
    return details;
  }
}
