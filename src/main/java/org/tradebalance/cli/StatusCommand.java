package org.tradebalance.cli;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.publish.Coverage;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.query.PipelineStatus;
import org.tradebalance.query.RunSummary;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.run.RunStatus;
import org.tradebalance.store.run.RunStore;
import picocli.CommandLine.Command;

/** Says how things stand. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show the last run, what is published, and how fresh each dataset is.",
    footer = {"", "Examples:", "  status", "  status --json | jq .last.exit"})
final class StatusCommand extends Verb {

  StatusCommand(Console console) {
    super(console);
  }

  @Override
  boolean asksForOne() {
    return false;
  }

  @Override
  int answer(ConfigurableApplicationContext program, Console console) {
    PipelineStatus status = status(program);
    if (isJson()) {
      console.line(JsonText.line(status));
    } else {
      print(status, console);
    }
    return ExitCode.OK;
  }

  private static PipelineStatus status(ConfigurableApplicationContext program) {
    RunStore runs = program.getBean(RunStore.class);
    TreeMap<String, Coverage> newest = new TreeMap<>();
    for (Coverage coverage : program.getBean(ObservationStore.class).coverages()) {
      newest.merge(
          coverage.dataset(),
          coverage,
          (one, other) -> one.vintage().compareTo(other.vintage()) >= 0 ? one : other);
    }
    return new PipelineStatus(
        runs.newest(1).stream().findFirst().map(RunSummary::of).orElse(null),
        runs.newest(RunStatus.PUBLISHED).map(RunSummary::of).orElse(null),
        List.copyOf(newest.values()));
  }

  private static void print(PipelineStatus status, Console console) {
    console.line("last run:   " + text(status.last(), "none"));
    console.line("published:  " + text(status.published(), "nothing"));
    for (Coverage coverage : status.datasets()) {
      console.line(
          "dataset:    "
              + coverage.dataset()
              + ", vintage "
              + coverage.vintage()
              + ", months "
              + coverage.from()
              + " to "
              + coverage.to());
    }
  }

  private static String text(@Nullable RunSummary run, String none) {
    return run == null ? none : RunText.of(run);
  }
}
