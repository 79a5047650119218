package org.tradebalance.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.run.FailureText;
import org.tradebalance.run.LeaseHeldException;
import org.tradebalance.run.RunBeginning;
import org.tradebalance.run.RunEnding;
import org.tradebalance.run.RunLease;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.run.RunStateException;
import org.tradebalance.store.run.RunStore;

/**
 * Makes a run of a job, whoever starts it: takes the lease of the database where this process does
 * not hold it, finds or records the run, and says how it ended.
 */
final class RunListener implements JobExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(RunListener.class);
  private static final String SAME_AS = "nothing-new-since";

  private final RunLease lease;
  private final RunBeginning beginning;
  private final RunEnding ending;
  private final RunStore runs;
  private final Map<Long, RunOutcome> outcomes = new ConcurrentHashMap<>();
  private final Map<Long, Boolean> tookLease = new ConcurrentHashMap<>();

  RunListener(RunLease lease, RunBeginning beginning, RunEnding ending, RunStore runs) {
    this.lease = lease;
    this.beginning = beginning;
    this.ending = ending;
    this.runs = runs;
  }

  /** Whether the run before an execution published the same. */
  static boolean isNothingNew(JobExecution execution) {
    return execution.getExecutionContext().containsKey(SAME_AS);
  }

  /**
   * How an execution ended that began in this process.
   *
   * @throws IllegalStateException where that could not be recorded
   */
  RunOutcome outcome(JobExecution execution) {
    RunOutcome outcome = outcomes.remove(execution.getId());
    if (outcome == null) {
      throw new IllegalStateException(
          "the end of the run is not recorded", MainFailure.of(execution.getFailureExceptions()));
    }
    return outcome;
  }

  @Override
  public void beforeJob(JobExecution execution) {
    boolean isOurs = lease.isHeld();
    // What an execution before left must not be taken for the run of one that could not begin.
    execution.getExecutionContext().remove(RunTasklet.RUN);
    try {
      if (!isOurs) {
        lease.take("job");
        tookLease.put(execution.getId(), true);
      }
      begin(execution, isOurs);
    } catch (LeaseHeldException e) {
      throw new IllegalStateException("another run works with this database: " + e.getMessage(), e);
    } catch (RunStateException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(JobExecution execution, boolean isChecked)
      throws RunStateException, IOException {
    ExecutionContext context = execution.getExecutionContext();
    long instance = execution.getJobInstance().getId();
    @Nullable Long number = execution.getJobParameters().getLong(RunTasklet.RUN);
    OptionalLong known = number == null ? beginning.ofJob(instance) : OptionalLong.of(number);
    if (known.isPresent()) {
      if (!isChecked) {
        beginning.checkRestart(known.getAsLong());
      }
      beginning.working(known.getAsLong());
      context.putLong(RunTasklet.RUN, known.getAsLong());
      return;
    }
    RunBeginning.Begun begun =
        beginning.begin(instance, RunParametersValidator.texts(execution.getJobParameters()));
    context.putLong(begun.isNew() ? RunTasklet.RUN : SAME_AS, begun.run().id());
  }

  @Override
  public void afterJob(JobExecution execution) {
    try {
      @Nullable RunOutcome outcome = ended(execution);
      if (outcome != null) {
        outcomes.put(execution.getId(), outcome);
        execution.setExitStatus(new ExitStatus(code(outcome), outcome.headline()));
      }
    } catch (RuntimeException e) {
      LOG.error("the end of the run is not recorded", e);
      execution.addFailureException(e);
      execution.setStatus(BatchStatus.FAILED);
      execution.setExitStatus(ExitStatus.FAILED.addExitDescription(FailureText.inOneLine(e)));
    } finally {
      if (tookLease.remove(execution.getId()) != null) {
        lease.close();
      }
    }
  }

  /** How it ended; null where it could not begin. */
  private @Nullable RunOutcome ended(JobExecution execution) {
    ExecutionContext context = execution.getExecutionContext();
    if (isNothingNew(execution)) {
      return ending.nothingNew(runs.find(context.getLong(SAME_AS)).orElseThrow());
    }
    @Nullable Throwable problem = MainFailure.of(execution.getAllFailureExceptions());
    if (!context.containsKey(RunTasklet.RUN)) {
      return problem instanceof InputRefusedException refused
          ? ending.noInput(String.valueOf(refused.getMessage()))
          : null;
    }
    long run = context.getLong(RunTasklet.RUN);
    return switch (execution.getStatus()) {
      case COMPLETED -> ending.published(run);
      case STOPPED -> ending.stopped(run);
      default -> ending.failed(run, problem);
    };
  }

  /** The codes of Spring Batch where it has one. */
  private static String code(RunOutcome outcome) {
    return switch (outcome.kind()) {
      case PUBLISHED -> ExitStatus.COMPLETED.getExitCode();
      case NOTHING_NEW -> ExitStatus.NOOP.getExitCode();
      default -> outcome.kind().name();
    };
  }
}
