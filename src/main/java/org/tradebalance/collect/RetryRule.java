package org.tradebalance.collect;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How often a call is made again and how long is waited before: exponential backoff with full
 * jitter, so that many programs that were thrown out together do not come back together. What the
 * server asks for by {@code Retry-After} holds, up to a limit beyond which the call is given up
 * until another night.
 *
 * @param attempts calls in all
 * @param base longest wait after the first one; doubled after each
 * @param longest longest wait of ours
 * @param patience longest wait that a server may ask for
 */
record RetryRule(int attempts, Duration base, Duration longest, Duration patience) {

  /** Five calls; up to a minute between them; up to ten minutes where the server asks. */
  static final RetryRule USUAL =
      new RetryRule(5, Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofMinutes(10));

  /**
   * How long to wait before the next call.
   *
   * @param made calls made, at least 1
   * @param asked what the server asked for; null where it did not
   * @param random a number from 0 to 1
   * @return empty where the call is given up
   */
  Optional<Duration> wait(int made, @Nullable Duration asked, DoubleSupplier random) {
    if (made >= attempts || (asked != null && asked.compareTo(patience) > 0)) {
      return Optional.empty();
    }
    long most = Math.min(longest.toMillis(), base.toMillis() << Math.min(made - 1, 20));
    Duration ours = Duration.ofMillis((long) (most * random.getAsDouble()));
    return Optional.of(asked == null || asked.compareTo(ours) < 0 ? ours : asked);
  }
}
