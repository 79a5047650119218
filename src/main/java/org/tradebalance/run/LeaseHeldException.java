package org.tradebalance.run;

import org.tradebalance.store.run.Lease;

/** Another process works with the database. */
public final class LeaseHeldException extends Exception {

  private final transient Lease lease;

  LeaseHeldException(Lease lease, String hint) {
    super(lease + hint);
    this.lease = lease;
  }

  /** The lease of the other process. */
  public Lease lease() {
    return lease;
  }
}
