package org.tradebalance.pipeline;

/** The places where a run may stop: between partitions, splits, files and tables. */
@FunctionalInterface
public interface Boundary {

  /** A boundary that nobody stops at. */
  Boundary NONE = () -> false;

  /** Whether the run shall stop. */
  boolean requested();

  /**
   * Stops where the run shall stop.
   *
   * @throws RunStoppedException where it shall
   */
  default void check() throws RunStoppedException {
    if (requested()) {
      throw new RunStoppedException("stopped at a boundary");
    }
  }

  /** A step has so many parts to do. */
  default void parts(String step, int parts) {}

  /** One of the parts is done. */
  default void part() {}
}
