package org.tradebalance.store.run;

/** Another process took the lease: this one must write no more. */
public final class LeaseLostException extends RuntimeException {

  LeaseLostException(String holder) {
    super("lost the lease of the database to " + holder + "; nothing more was written");
  }
}
