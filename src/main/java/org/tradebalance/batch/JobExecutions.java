package org.tradebalance.batch;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.tradebalance.run.RunAttempts;
import org.tradebalance.run.RunBeginning;
import org.tradebalance.run.RunStep;
import org.tradebalance.store.run.RunStore;

/**
 * What the job repository knows of a run.
 *
 * <p>{@code JobOperator.recover} of Spring Batch 6.0.6 does less than {@link #repair}: it leaves
 * executions and steps of unknown outcome, which a lost connection brings about, and refuses a
 * second time, because the mark that it sets is copied to the execution that goes on.
 */
final class JobExecutions implements RunAttempts {

  private final JobRepository repository;
  private final RunStore runs;

  JobExecutions(JobRepository repository, RunStore runs) {
    this.repository = repository;
    this.runs = runs;
  }

  @Override
  public List<List<RunStep>> attempts(long run) {
    return instance(run).map(repository::getJobExecutions).orElse(List.of()).stream()
        .sorted(Comparator.comparing(JobExecution::getId))
        .map(JobExecutions::steps)
        .toList();
  }

  private static List<RunStep> steps(JobExecution execution) {
    return execution.getStepExecutions().stream()
        .sorted(Comparator.comparing(StepExecution::getId))
        .map(JobExecutions::step)
        .toList();
  }

  private static RunStep step(StepExecution step) {
    @Nullable LocalDateTime start = step.getStartTime();
    @Nullable LocalDateTime end = step.getEndTime();
    return new RunStep(
        step.getStepName(),
        step.getStatus().name().toLowerCase(Locale.ROOT),
        start == null || end == null ? null : Duration.between(start, end));
  }

  @Override
  public void repair(long run) {
    last(run);
  }

  /** The last execution of a run, ready to go on; empty where it died before it had one. */
  Optional<JobExecution> last(long run) {
    @Nullable JobInstance instance = instance(run).orElse(null);
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

  /** The job that has the number of the run, or that was started without and recorded the run. */
  private Optional<JobInstance> instance(long run) {
    @Nullable JobInstance numbered =
        repository.getJobInstance(
            TradeBalanceJob.NAME,
            new JobParametersBuilder().addLong(RunTasklet.RUN, run).toJobParameters());
    if (numbered != null) {
      return Optional.of(numbered);
    }
    return Optional.ofNullable(runs.parameters(run).get(RunBeginning.JOB_INSTANCE))
        .map(Long::valueOf)
        .map(repository::getJobInstance);
  }

  private static boolean isOpen(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
  }

  private static LocalDateTime lastSign(@Nullable LocalDateTime updated, LocalDateTime created) {
    return updated == null ? created : updated;
  }
}
