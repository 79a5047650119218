package org.tradebalance.cli;

import java.util.Locale;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.query.RunEnd;
import org.tradebalance.run.RunOutcome;

/** How a run ended: for people, for scripts, and as an exit code. */
final class OutcomeText {

  private final Console console;
  private final boolean json;

  OutcomeText(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  /** Prints the outcome and gives the exit code. */
  int report(RunOutcome outcome, boolean warningsOk) {
    int code = code(outcome, warningsOk);
    if (json) {
      console.line(
          JsonText.line(
              new RunEnd(
                  outcome.kind().name().toLowerCase(Locale.ROOT),
                  code,
                  outcome.run() > 0 ? outcome.run() : null,
                  outcome.headline(),
                  outcome.details())));
      return code;
    }
    switch (outcome.kind()) {
      case REFUSED, FAILED -> console.complain(outcome.headline());
      default -> console.line(outcome.headline());
    }
    outcome.details().forEach(detail -> console.line("  " + detail));
    return code;
  }

  private static int code(RunOutcome outcome, boolean warningsOk) {
    int code = outcome.exitCode();
    return code == ExitCode.WARNINGS && warningsOk ? ExitCode.OK : code;
  }
}
