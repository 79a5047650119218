package org.tradebalance.extract;

import java.io.IOException;

/** There is more content than the limits allow; the message says what, and the limit. */
public final class LimitExceededException extends IOException {

  public LimitExceededException(String message) {
    super(message);
  }
}
