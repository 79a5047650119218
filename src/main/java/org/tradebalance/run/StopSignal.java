package org.tradebalance.run;

import org.tradebalance.pipeline.Boundary;

/** Asked at the boundaries of a run: between partitions, files and steps. */
final class StopSignal implements Boundary {

  private final RunWatch watch;
  private final RunLease lease;

  StopSignal(RunWatch watch, RunLease lease) {
    this.watch = watch;
    this.lease = lease;
  }

  /** A run begins or goes on. */
  void working(long run) {
    lease.works(run);
    watch.working(run);
  }

  @Override
  public void parts(String step, int parts) {
    watch.parts(step, parts);
  }

  @Override
  public void part() {
    watch.part();
  }

  /** Whether somebody wants the run to stop: the scheduler, or an operator. */
  @Override
  public boolean requested() {
    return watch.stopRequested() || lease.stopRequested();
  }
}
