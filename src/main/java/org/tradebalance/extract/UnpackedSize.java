package org.tradebalance.extract;

/** How many bytes the entries of one archive have unpacked to so far. */
final class UnpackedSize {

  private long bytes;

  long bytes() {
    return bytes;
  }

  void add(long more) {
    bytes += more;
  }
}
