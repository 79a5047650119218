package org.tradebalance.job;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A step that does not begin where the run shall stop. */
record StoppableTasklet(Tasklet work, StopSignal stop) implements Tasklet {

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    stop.check();
    return work.execute(contribution, context);
  }
}
