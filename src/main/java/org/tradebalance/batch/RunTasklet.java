package org.tradebalance.batch;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A step of a run that is done in one go and can be repeated without harm. */
abstract class RunTasklet implements Tasklet {

  /**
   * Name of the job parameter that may hold the number of the run, and of the entry in the context
   * of the job that always holds it.
   */
  static final String RUN = "run";

  @Override
  public final RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    long run = contribution.getStepExecution().getJobExecution().getExecutionContext().getLong(RUN);
    execute(run, contribution);
    return RepeatStatus.FINISHED;
  }

  /** Does the work of the step for a run. */
  abstract void execute(long run, StepContribution contribution) throws Exception;
}
