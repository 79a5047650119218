package org.tradebalance.cli;

import org.tradebalance.run.RunControl;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.store.run.Run;
import picocli.CommandLine.Command;

/** Marks a killed run so that it can go on. */
@Command(
    name = "recover",
    mixinStandardHelpOptions = true,
    description =
        "Mark a run whose process was killed, so that it can be restarted or abandoned. The next"
            + " `run` does so by itself.",
    footer = {"", "Examples:", "  recover last && restart last", "", ExitCode.HELP})
final class RecoverCommand extends RunVerb {

  RecoverCommand(Console console) {
    super("recover", console);
  }

  @Override
  RunOutcome control(RunControl control, Run run) throws Exception {
    return control.recover(run);
  }
}
