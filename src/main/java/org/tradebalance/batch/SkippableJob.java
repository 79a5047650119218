package org.tradebalance.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.StartLimitExceededException;
import org.springframework.batch.core.launch.JobRestartException;

/** A job that ends well before its first step where there is nothing new. */
final class SkippableJob extends SimpleJob {

  SkippableJob(String name) {
    super(name);
  }

  @Override
  protected void doExecute(JobExecution execution)
      throws JobInterruptedException, JobRestartException, StartLimitExceededException {
    if (RunListener.isNothingNew(execution)) {
      execution.setStatus(BatchStatus.COMPLETED);
    } else {
      super.doExecute(execution);
    }
  }
}
