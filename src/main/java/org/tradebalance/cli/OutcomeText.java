package org.tradebalance.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tradebalance.job.RunOutcome;

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
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("outcome", outcome.kind().name().toLowerCase(Locale.ROOT));
      members.put("exit", code);
      if (outcome.run() > 0) {
        members.put("run", outcome.run());
      }
      members.put("message", outcome.headline());
      members.put("details", outcome.details());
      console.line(Json.text(members));
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
