package org.tradebalance.store.run;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to change the database, as somebody holds it.
 *
 * @param token differs each time that it is taken
 * @param holder who has it
 * @param verb what for
 * @param run the run that works; null before it has a number
 * @param takenAt since when
 * @param heartbeat the last sign of life, in the clock of the database
 * @param silence time since then, in the clock of the database
 */
public record Lease(
    String token,
    LeaseHolder holder,
    String verb,
    @Nullable Long run,
    Instant takenAt,
    OffsetDateTime heartbeat,
    Duration silence) {

  @Override
  public String toString() {
    return holder
        + " ("
        + verb
        + (run == null ? "" : ", run " + run)
        + ") since "
        + takenAt.truncatedTo(ChronoUnit.SECONDS);
  }
}
