package org.tradebalance.extract.csv;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a CSV come from; each call begins at the first one. */
@FunctionalInterface
public interface Bytes {

  /** Opens the bytes, unpacked. */
  InputStream open() throws IOException;
}
