package org.tradebalance.job;

import org.springframework.batch.core.step.StepContribution;

/** Computes measures and rankings from the balances. */
final class DeriveStep extends RunTasklet {

  private final Workbench workbench;

  DeriveStep(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  void execute(long run, StepContribution contribution) {
    contribution.incrementWriteCount(workbench.metrics(run).size());
    contribution.incrementWriteCount(workbench.rankings(run).size());
  }
}
