package org.tradebalance.batch;

import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.tradebalance.run.RunBeginning;
import org.tradebalance.run.RunEnding;
import org.tradebalance.run.RunJob;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.store.run.RunStore;

/** Starts the job by the operator of Spring Batch, as any other program can. */
final class JobLaunch implements RunJob {

  private final JobOperator operator;
  private final Job job;
  private final JobExecutions executions;
  private final RunListener listener;
  private final RunStore runs;
  private final RunBeginning beginning;
  private final RunEnding ending;

  JobLaunch(
      JobOperator operator,
      Job job,
      JobExecutions executions,
      RunListener listener,
      RunStore runs,
      RunBeginning beginning,
      RunEnding ending) {
    this.operator = operator;
    this.job = job;
    this.executions = executions;
    this.listener = listener;
    this.runs = runs;
    this.beginning = beginning;
    this.ending = ending;
  }

  @Override
  public RunOutcome start(long run, Map<String, String> parameters) {
    JobParametersBuilder all = new JobParametersBuilder().addLong(RunTasklet.RUN, run);
    parameters.forEach((name, text) -> all.addString(name, text, false));
    return ended(() -> operator.start(job, all.toJobParameters()));
  }

  @Override
  public RunOutcome goOn(long run) {
    Optional<JobExecution> before = executions.last(run);
    if (before.isEmpty()) {
      return start(run, runs.parameters(run)); // died before its first step
    }
    if (before.get().getStatus() == BatchStatus.COMPLETED) {
      beginning.working(run);
      return ending.published(run); // died between its last step and its last word
    }
    return ended(() -> operator.restart(before.get()));
  }

  @Override
  public void abandon(long run) {
    JobExecution execution = executions.last(run).orElse(null);
    if (execution != null && execution.getStatus() != BatchStatus.COMPLETED) {
      executed(() -> operator.abandon(execution));
    }
  }

  private RunOutcome ended(Launch launch) {
    return listener.outcome(executed(launch));
  }

  private static JobExecution executed(Launch launch) {
    try {
      return launch.execute();
    } catch (JobExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the operator is asked to do. */
  private interface Launch {
    JobExecution execute() throws JobExecutionException;
  }
}
