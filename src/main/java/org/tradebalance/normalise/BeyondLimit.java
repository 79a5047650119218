package org.tradebalance.normalise;

/** More of something than the sums of a very large extract have room for. */
public final class BeyondLimit extends RuntimeException {

  public BeyondLimit(String what) {
    super(what, null, false, false);
  }
}
