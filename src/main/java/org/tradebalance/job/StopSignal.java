package org.tradebalance.job;

import org.springframework.batch.core.job.JobInterruptedException;

/** Asked at the boundaries of a run: between partitions, files and steps. */
final class StopSignal {

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

  /** A step has so many parts to do. */
  void parts(String step, int parts) {
    watch.parts(step, parts);
  }

  /** One of the parts is done. */
  void part() {
    watch.part();
  }

  /** Whether somebody wants the run to stop: the scheduler, or an operator. */
  boolean requested() {
    return watch.stopRequested() || lease.stopRequested();
  }

  /**
   * A boundary.
   *
   * @throws JobInterruptedException where the run shall stop; Spring Batch then leaves the step and
   *     the job as stopped
   */
  void check() throws JobInterruptedException {
    if (requested()) {
      throw new JobInterruptedException("stopped at a boundary");
    }
  }
}
