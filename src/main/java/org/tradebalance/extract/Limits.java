package org.tradebalance.extract;

/**
 * How much of a compressed file may be opened. A file beyond a limit is refused before its content
 * is read.
 *
 * @param entries largest number of entries in a package
 * @param expandedBytes largest size of all entries together, unpacked
 * @param ratio largest ratio of unpacked to packed size of an entry of more than a megabyte
 */
public record Limits(int entries, long expandedBytes, int ratio) {

  /** Ten thousand entries, 4 GiB, and a ratio of 200: some ten times what real workbooks have. */
  public static final Limits DEFAULT = new Limits(10_000, 4L << 30, 200);
}
