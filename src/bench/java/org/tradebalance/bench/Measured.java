package org.tradebalance.bench;

import java.util.List;

/**
 * What one process took.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of all its threads
 * @param peak largest resident memory in MB
 */
record Measured(double wall, double cpu, long peak) {

  /** The process with the median wall time. */
  static Measured median(List<Measured> rounds) {
    List<Measured> sorted =
        rounds.stream().sorted((a, b) -> Double.compare(a.wall, b.wall)).toList();
    return sorted.get((sorted.size() - 1) / 2);
  }
}
