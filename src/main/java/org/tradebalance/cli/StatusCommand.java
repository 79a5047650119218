package org.tradebalance.cli;

import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.publish.Coverage;
import org.tradebalance.store.FlowStore;
import org.tradebalance.store.Run;
import org.tradebalance.store.RunStatus;
import org.tradebalance.store.RunStore;
import picocli.CommandLine.Command;

/** Says how things stand. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show the last run, what is published, and how fresh each dataset is.")
final class StatusCommand extends Verb {

  StatusCommand(Console console) {
    super(console);
  }

  @Override
  int answer(ConfigurableApplicationContext program, Console console) {
    RunStore runs = program.getBean(RunStore.class);
    Optional<Run> last = runs.newest(1).stream().findFirst();
    console.line("last run:   " + last.map(RunText::of).orElse("none"));
    Optional<Run> published = runs.newest(RunStatus.PUBLISHED);
    console.line("published:  " + published.map(RunText::of).orElse("nothing"));
    TreeMap<String, Coverage> newest = new TreeMap<>();
    for (Coverage coverage : program.getBean(FlowStore.class).coverages()) {
      newest.merge(
          coverage.dataset(),
          coverage,
          (one, other) -> one.vintage().compareTo(other.vintage()) >= 0 ? one : other);
    }
    newest.forEach(
        (dataset, coverage) ->
            console.line(
                "dataset:    "
                    + dataset
                    + ", vintage "
                    + coverage.vintage()
                    + ", months "
                    + coverage.from()
                    + " to "
                    + coverage.to()));
    return ExitCode.OK;
  }
}
