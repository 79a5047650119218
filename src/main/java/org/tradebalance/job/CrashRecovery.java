package org.tradebalance.job;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.tradebalance.store.Run;
import org.tradebalance.store.RunStatus;
import org.tradebalance.store.RunStore;

/**
 * Marks what a dead process left as working, so that it can go on. The caller holds the lease: what
 * is still marked as working belongs to nobody.
 *
 * <p>{@code JobOperator.recover} of Spring Batch 6.0.6 does less: it leaves executions and steps of
 * unknown outcome, which a lost connection brings about, and refuses a second time, because the
 * mark that it sets is copied to the execution that goes on.
 */
final class CrashRecovery {

  private static final Logger LOG = LoggerFactory.getLogger(CrashRecovery.class);

  private final JobRepository repository;
  private final RunStore runs;

  CrashRecovery(JobRepository repository, RunStore runs) {
    this.repository = repository;
    this.runs = runs;
  }

  /** Recovers the newest run that is marked as working. */
  Optional<Run> recover() {
    Optional<Run> killed = runs.newest(RunStatus.STARTED);
    killed.ifPresent(
        run -> {
          LOG.warn("run {} was killed; marking it as failed", run.id());
          repair(run.id());
          runs.finish(run.id(), RunStatus.FAILED, 5, "killed");
        });
    return killed;
  }

  /** The last execution of a run, ready to go on; empty where it died before it had one. */
  Optional<JobExecution> repair(long run) {
    JobParameters parameters =
        new JobParametersBuilder().addLong(RunTasklet.RUN, run).toJobParameters();
    @Nullable JobInstance instance = repository.getJobInstance(TradeBalanceJob.NAME, parameters);
    if (instance == null) {
      return Optional.empty();
    }
    @Nullable JobExecution execution = repository.getLastJobExecution(instance);
    if (execution == null) {
      repository.deleteJobInstance(instance); // Spring Batch starts none that it finds half written
      return Optional.empty();
    }
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return Optional.of(execution);
    }
    for (StepExecution step : execution.getStepExecutions()) {
      if (isOpen(step.getStatus())) {
        step.setStatus(BatchStatus.FAILED);
        step.setEndTime(lastSign(step.getLastUpdated(), step.getCreateTime()));
        repository.update(step);
      }
    }
    if (isOpen(execution.getStatus())) {
      execution.setStatus(BatchStatus.FAILED);
      execution.setEndTime(lastSign(execution.getLastUpdated(), execution.getCreateTime()));
      repository.update(execution);
    }
    return Optional.of(execution);
  }

  private static boolean isOpen(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
  }

  private static LocalDateTime lastSign(@Nullable LocalDateTime updated, LocalDateTime created) {
    return updated == null ? created : updated;
  }
}
