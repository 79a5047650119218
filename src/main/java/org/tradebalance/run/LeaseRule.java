package org.tradebalance.run;

import java.time.Duration;
import java.util.function.Predicate;
import org.tradebalance.store.run.Lease;
import org.tradebalance.store.run.LeaseHolder;

/**
 * When a lease that somebody holds may be taken over: his process is gone, or where it cannot be
 * looked up, it was silent for too long.
 *
 * @param me the process that asks
 * @param isGone whether a process of this machine has ended
 * @param patience silence that is too long
 */
record LeaseRule(LeaseHolder me, Predicate<LeaseHolder> isGone, Duration patience) {

  /** Whether the holder is dead as far as anybody can tell. */
  boolean allowsTakingOver(Lease lease) {
    return (lease.holder().isNeighbourOf(me) && isGone.test(lease.holder()))
        || lease.silence().compareTo(patience) > 0;
  }

  /** What the operator should know besides who holds the lease. */
  String hint(Lease lease) {
    if (lease.holder().isNeighbourOf(me)) {
      return "";
    }
    return "; its last sign of life was "
        + lease.silence().toSeconds()
        + " s ago, after "
        + patience.toSeconds()
        + " s of silence the next run takes over";
  }
}
