package org.tradebalance.batch;

import org.springframework.batch.core.step.StepContribution;
import org.tradebalance.pipeline.PublishOutputs;

/** Writes the outputs and makes them the current ones. */
final class PublishTasklet extends RunTasklet {

  private final PublishOutputs outputs;

  PublishTasklet(PublishOutputs outputs) {
    this.outputs = outputs;
  }

  @Override
  void execute(long run, StepContribution contribution) throws Exception {
    outputs.publish(run);
    contribution.incrementWriteCount(1);
  }
}
