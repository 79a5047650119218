package org.tradebalance.run;

/** What surrounds a run: it learns its number and how far it is, and may ask it to stop. */
public interface RunWatch {

  /** A watch that never asks. */
  RunWatch NONE =
      new RunWatch() {
        @Override
        public void working(long run) {}

        @Override
        public boolean stopRequested() {
          return false;
        }
      };

  /** A run begins or goes on. */
  void working(long run);

  /** A step has so many parts to do. */
  default void parts(String step, int parts) {}

  /** One of the parts is done. */
  default void part() {}

  /** Whether the run shall stop at its next boundary. */
  boolean stopRequested();
}
