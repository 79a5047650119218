package org.tradebalance.cli;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.store.Run;
import org.tradebalance.store.RunStore;
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
  int answer(ConfigurableApplicationContext program, Console console) {
    if (newest < 1) {
      throw new IllegalArgumentException("--newest " + newest + ": expected 1 or more");
    }
    List<Run> runs = program.getBean(RunStore.class).newest(newest);
    if (isJson()) {
      console.line(Json.text(runs.stream().map(LookJson::run).toList()));
    } else {
      runs.forEach(run -> console.line(RunText.of(run)));
    }
    return ExitCode.OK;
  }
}
