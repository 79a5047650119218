package org.tradebalance.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.tradebalance.pipeline.Boundary;
import org.tradebalance.pipeline.RunStoppedException;

/**
 * A step that does not begin where the run shall stop, and that Spring Batch leaves as stopped
 * where it stopped at a boundary.
 */
record StoppableTasklet(Tasklet work, Boundary stop) implements Tasklet {

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    try {
      stop.check();
      return work.execute(contribution, context);
    } catch (RunStoppedException e) {
      JobInterruptedException stopped = new JobInterruptedException(String.valueOf(e.getMessage()));
      stopped.initCause(e);
      throw stopped;
    }
  }
}
