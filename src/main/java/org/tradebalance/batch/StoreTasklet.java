package org.tradebalance.batch;

import org.springframework.batch.core.step.StepContribution;
import org.tradebalance.pipeline.StoreFiles;

/** Stores the scanned files. */
final class StoreTasklet extends RunTasklet {

  private final StoreFiles files;

  StoreTasklet(StoreFiles files) {
    this.files = files;
  }

  @Override
  void execute(long run, StepContribution contribution) throws Exception {
    files.store(
        run,
        entry -> {
          contribution.incrementReadCount();
          contribution.incrementWriteCount(entry.figures().flows());
        });
  }
}
