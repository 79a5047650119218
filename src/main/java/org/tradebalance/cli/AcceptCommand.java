package org.tradebalance.cli;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.run.Acceptance;
import org.tradebalance.run.RunOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Accepts files that wait. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = {
      "Accept files that were held or refused because what stands contradicts them (TB-2042,"
          + " TB-2050",
      "to TB-2052). The next `run` loads them, and of two files of one vintage the accepted one",
      "holds. It is the content that is accepted, under whatever name it comes; twice is once."
    },
    footer = {
      "",
      "Examples:",
      "  accept country.xlsx             as the message and ledger.csv name it",
      "  accept input/country.xlsx       the file as it is now",
      "  accept 3f2a9c0d41be && run      the content with a sha256 that begins so",
      "",
      ExitCode.HELP
    })
final class AcceptCommand extends WorkingVerb {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "a file, its name in ledger.csv, or 12 digits or more of its sha256")
  private List<String> files = List.of();

  AcceptCommand(Console console) {
    super("accept", console);
  }

  @Override
  public Integer call() throws Exception {
    if (!folders().hasDatabase()) {
      console().complain("no run yet in " + folders().output() + "; start one with: run");
      return ExitCode.USAGE;
    }
    return super.call();
  }

  @Override
  RunOutcome work(ConfigurableApplicationContext program) throws Exception {
    return program.getBean(Acceptance.class).accept(files);
  }
}
