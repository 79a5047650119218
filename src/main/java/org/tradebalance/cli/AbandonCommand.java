package org.tradebalance.cli;

import org.tradebalance.run.RunControl;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.store.run.Run;
import picocli.CommandLine.Command;

/** Gives a run up. */
@Command(
    name = "abandon",
    mixinStandardHelpOptions = true,
    description =
        "Give up a failed or stopped run: nothing goes on with it, its partial results are"
            + " removed.",
    footer = {
      "",
      "Examples:",
      "  abandon 17              the next run starts anew",
      "",
      ExitCode.HELP
    })
final class AbandonCommand extends RunVerb {

  AbandonCommand(Console console) {
    super("abandon", console);
  }

  @Override
  RunOutcome control(RunControl control, Run run) throws Exception {
    return control.abandon(run);
  }
}
