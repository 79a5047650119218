package org.tradebalance.extract;

/**
 * How much a file may hold. What counts is what its entries really unpack to, counted while they
 * are read, not what the directory of an archive says of them.
 *
 * @param fileBytes largest size of a file as it arrives
 * @param entries largest number of entries in an archive or workbook
 * @param unpackedBytes largest size of all entries together, unpacked
 * @param ratio largest ratio of unpacked to packed size of an entry of more than a megabyte
 */
public record Limits(long fileBytes, int entries, long unpackedBytes, int ratio) {

  /** What holds where nothing is configured. */
  public static final Limits DEFAULT = new Limits(64L << 30, 10_000, 16L << 30, 200);

  /** Refuses limits that would let nothing pass. */
  public Limits {
    if (fileBytes < 1 || entries < 1 || unpackedBytes < 1 || ratio < 1) {
      throw new IllegalArgumentException("a limit below 1 lets no file pass");
    }
  }

  /**
   * How a file is beyond a limit, for its issue.
   *
   * @param found what was found, with its unit
   * @param key the key of the limit in the configuration
   */
  static String excess(String found, long allowed, String key) {
    return found
        + ", allowed is "
        + allowed
        + "; if the file is right, raise "
        + key
        + " for it in config/limits.yml";
  }
}
