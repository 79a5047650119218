package org.tradebalance.cli;

import java.util.Optional;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunStore;
import picocli.CommandLine.Parameters;

/** The argument {@code RUN}: a number, or {@code last}. */
final class RunNumber {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RUN",
      defaultValue = "last",
      description = "number of a run, or 'last' (default)")
  private String text = "last";

  /**
   * The run that is meant.
   *
   * @throws IllegalArgumentException where there is none
   */
  Run find(RunStore runs) {
    Optional<Run> run =
        text.equals("last")
            ? runs.newest(1).stream().findFirst()
            : text.matches("\\d{1,18}") ? runs.find(Long.parseLong(text)) : Optional.empty();
    return run.orElseThrow(
        () ->
            new IllegalArgumentException(
                "there is no run '" + text + "'; `runs` lists them, 'last' is the newest"));
  }
}
