package org.tradebalance.normalise;

/**
 * Numbers that tell rows apart without keeping their texts: 64 bits that are the same for the same
 * texts, on every machine, and otherwise the same only by chance.
 */
final class Identity {

  private Identity() {}

  /** The number of a text (FNV-1a, then the finalizer of SplitMix64). */
  static long of(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  /** The number of a text in one of several roles. */
  static long inRole(long identity, int role) {
    return mixed(identity + role * 0x9E3779B97F4A7C15L);
  }

  private static long mixed(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
