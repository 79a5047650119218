package org.tradebalance.batch;

import org.springframework.batch.core.step.StepContribution;
import org.tradebalance.pipeline.PublicationBuilder;

/** Computes the balances from the figures that hold now. */
final class BalanceTasklet extends RunTasklet {

  private final PublicationBuilder workbench;

  BalanceTasklet(PublicationBuilder workbench) {
    this.workbench = workbench;
  }

  @Override
  void execute(long run, StepContribution contribution) {
    contribution.incrementWriteCount(workbench.book(run).all().count());
  }
}
