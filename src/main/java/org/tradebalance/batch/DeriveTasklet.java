package org.tradebalance.batch;

import org.springframework.batch.core.step.StepContribution;
import org.tradebalance.pipeline.PublicationBuilder;

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
