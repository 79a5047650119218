package org.tradebalance.cli;

import org.tradebalance.run.RunWatch;

/** Asks the run to stop when the process shall end or somebody put a request beside the lock. */
final class LocalWatch implements RunWatch {

  private final RunLock lock;
  private final ProgressMeter meter;
  private volatile long run;

  LocalWatch(RunLock lock, ProgressMeter meter) {
    this.lock = lock;
    this.meter = meter;
  }

  @Override
  public void working(long number) {
    run = number;
    lock.working(number);
  }

  @Override
  public void parts(String step, int parts) {
    meter.parts(step, parts);
  }

  @Override
  public void part() {
    meter.part();
  }

  @Override
  public boolean stopRequested() {
    return Termination.requested() || (run > 0 && lock.stopRequested(run));
  }
}
