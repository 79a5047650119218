package org.tradebalance.cli;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.query.RunSummary;
import org.tradebalance.store.run.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the newest runs. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "List the newest runs, the newest first.",
    footer = {"", "Examples:", "  runs --newest 5", "  runs --json | jq '.[0].status'"})
final class RunsCommand extends Verb {

  @Option(
      names = "--newest",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many (default: ${DEFAULT-VALUE})")
  private int newest = 20;

  RunsCommand(Console console) {
    super(console);
  }

  @Override
  boolean asksForOne() {
    return false;
  }

  @Override
  int answer(ConfigurableApplicationContext program, Console console) {
    if (newest < 1) {
      throw new IllegalArgumentException("--newest " + newest + ": expected 1 or more");
    }
    List<RunSummary> runs =
        program.getBean(RunStore.class).newest(newest).stream().map(RunSummary::of).toList();
    if (isJson()) {
      console.line(JsonText.line(runs));
    } else {
      runs.forEach(run -> console.line(RunText.of(run)));
    }
    return ExitCode.OK;
  }
}
