package org.tradebalance.bench;

import java.io.IOException;

/** The benchmarks of JMH; arguments are those of JMH, such as a pattern of names. */
final class Kernels {

  private Kernels() {}

  public static void main(String[] args) throws IOException {
    org.openjdk.jmh.Main.main(args);
  }
}
