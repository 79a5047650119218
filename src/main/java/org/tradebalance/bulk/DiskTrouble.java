package org.tradebalance.bulk;

import java.io.IOException;

/** The sums cannot be written: trouble of this machine, never of the file that is read. */
final class DiskTrouble extends RuntimeException {

  private final IOException trouble;

  DiskTrouble(IOException trouble) {
    super(trouble);
    this.trouble = trouble;
  }

  IOException trouble() {
    return trouble;
  }
}
