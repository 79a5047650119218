package org.tradebalance.collect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;

/** A body did not arrive as it should; the message says why, without any key. */
final class FetchException extends Exception {

  private final IssueCode code;
  private final boolean temporary;
  private final transient @Nullable Duration retryAfter;

  /**
   * A failure.
   *
   * @param temporary whether the same call may go well a little later
   */
  FetchException(IssueCode code, boolean temporary, String message) {
    this(code, temporary, message, null);
  }

  FetchException(IssueCode code, boolean temporary, String message, @Nullable Duration retryAfter) {
    super(message);
    this.code = code;
    this.temporary = temporary;
    this.retryAfter = retryAfter;
  }

  IssueCode code() {
    return code;
  }

  boolean isTemporary() {
    return temporary;
  }

  /** What the server asked for; null where it did not. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** The message that is always there. */
  String why() {
    return String.valueOf(getMessage());
  }
}
