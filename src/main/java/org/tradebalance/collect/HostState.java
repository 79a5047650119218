package org.tradebalance.collect;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a host from before.
 *
 * @param day the day that the calls are of, in UTC
 * @param calls calls of that day
 * @param notBefore before when the server does not want to be called, ISO 8601; null for any time
 */
record HostState(String day, int calls, @Nullable String notBefore) {

  /** Refuses what is no day or moment. */
  HostState {
    LocalDate.parse(day);
    if (notBefore != null) {
      Instant.parse(notBefore);
    }
  }
}
