package org.tradebalance.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.publish.Coverage;
import org.tradebalance.store.ObservationStore;
import org.tradebalance.store.Run;
import org.tradebalance.store.RunStatus;
import org.tradebalance.store.RunStore;
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
  int answer(ConfigurableApplicationContext program, Console console) {
    RunStore runs = program.getBean(RunStore.class);
    Optional<Run> last = runs.newest(1).stream().findFirst();
    Optional<Run> published = runs.newest(RunStatus.PUBLISHED);
    TreeMap<String, Coverage> newest = new TreeMap<>();
    for (Coverage coverage : program.getBean(ObservationStore.class).coverages()) {
      newest.merge(
          coverage.dataset(),
          coverage,
          (one, other) -> one.vintage().compareTo(other.vintage()) >= 0 ? one : other);
    }
    if (isJson()) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      members.put("last", last.map(LookJson::run).orElse(null));
      members.put("published", published.map(LookJson::run).orElse(null));
      members.put("datasets", newest.values().stream().map(LookJson::coverage).toList());
      console.line(Json.text(members));
      return ExitCode.OK;
    }
    console.line("last run:   " + last.map(RunText::of).orElse("none"));
    console.line("published:  " + published.map(RunText::of).orElse("nothing"));
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
