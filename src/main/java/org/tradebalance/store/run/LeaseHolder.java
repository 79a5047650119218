package org.tradebalance.store.run;

import java.time.Instant;

/**
 * The process that holds the lease.
 *
 * @param account name of the user that it runs as
 * @param host name of its machine or container
 * @param space what the number of the process is unique in; empty where the system does not tell
 * @param process its number
 * @param started when it began, which tells it from a later process of the same number
 */
public record LeaseHolder(
    String account, String host, String space, long process, Instant started) {

  /** Whether that process could be seen from this one, were it alive. */
  public boolean isNeighbourOf(LeaseHolder other) {
    return host.equals(other.host) && space.equals(other.space);
  }

  @Override
  public String toString() {
    return "process " + process + " of " + account + " on " + host;
  }
}
