package org.tradebalance.fuzz;

/** What Jazzer calls; {@code -Dfuzz.reader} names the reader. */
public final class FuzzEntry {

  private static final FuzzedReader READER =
      FuzzedReader.valueOf(System.getProperty("fuzz.reader", "TEXT"));

  private FuzzEntry() {}

  /** Reads some bytes. */
  public static void fuzzerTestOneInput(byte[] data) {
    READER.read(data);
  }
}
