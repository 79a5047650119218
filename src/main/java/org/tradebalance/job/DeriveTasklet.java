package org.tradebalance.job;

import org.springframework.batch.core.step.StepContribution;

/** Computes metrics and rankings from the balances. */
final class DeriveTasklet extends RunTasklet {

  private final PublicationBuilder workbench;

  DeriveTasklet(PublicationBuilder workbench) {
    this.workbench = workbench;
  }

  @Override
  void execute(long run, StepContribution contribution) {
    contribution.incrementWriteCount(workbench.metrics(run).size());
    contribution.incrementWriteCount(workbench.rankings(run).size());
  }
}
