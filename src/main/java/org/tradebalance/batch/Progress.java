package org.tradebalance.batch;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the operator, in one line for each step, what was done and how long it took. */
final class Progress implements StepExecutionListener {

  private final Consumer<String> lines;

  Progress(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    // Spring Batch keeps local times of the machine.
    LocalDateTime start = step.getStartTime();
    double seconds =
        start == null
            ? 0
            : Duration.between(start, LocalDateTime.now(ZoneId.systemDefault())).toMillis()
                / 1000.0;
    lines.accept(
        String.format(
            Locale.ROOT,
            "  %-10s %-10s %6.2f s",
            step.getStepName(),
            step.getExitStatus().getExitCode().toLowerCase(Locale.ROOT),
            seconds));
    return null;
  }
}
