package org.tradebalance.cli;

import org.tradebalance.run.RunControl;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.store.run.Run;
import picocli.CommandLine.Command;

/** Goes on with a run that failed or was stopped. */
@Command(
    name = "restart",
    mixinStandardHelpOptions = true,
    description =
        "Go on with a failed or stopped run at the step where it ended, with the parameters that it"
            + " was started with.",
    footer = {
      "",
      "Examples:",
      "  restart last            what ended last night",
      "  restart 17 --json       for scripts",
      "",
      ExitCode.HELP
    })
final class RestartCommand extends RunVerb {

  RestartCommand(Console console) {
    super("restart", console);
  }

  @Override
  RunOutcome control(RunControl control, Run run) throws Exception {
    return control.restart(run);
  }
}
