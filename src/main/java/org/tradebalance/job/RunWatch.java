package org.tradebalance.job;

/** What surrounds a run: it learns the number of the run, and may ask it to stop. */
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

  /** Whether the run shall stop at its next boundary. */
  boolean stopRequested();
}
