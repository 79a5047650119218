package org.tradebalance.cli;

import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.run.Purge;
import org.tradebalance.run.RunOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes what old runs left. */
@Command(
    name = "purge",
    mixinStandardHelpOptions = true,
    description = {
      "Remove the metadata of all but the newest runs, and all but the newest publications.",
      "Figures, their history and the accounts of loaded files are never removed."
    },
    footer = {
      "",
      "Examples:",
      "  purge --keep 90             three months of nights",
      "  purge --keep 90 --dry-run   count what would go",
      "",
      ExitCode.HELP
    })
final class PurgeCommand extends WorkingVerb {

  @Option(
      names = "--keep",
      paramLabel = "N",
      required = true,
      description = "how many runs and publications stay")
  private int keep;

  @Option(names = "--dry-run", description = "count what would be removed and remove nothing")
  private boolean dryRun;

  PurgeCommand(Console console) {
    super("purge", console);
  }

  @Override
  public Integer call() throws Exception {
    if (keep < 1) {
      throw new IllegalArgumentException("--keep " + keep + ": expected 1 or more");
    }
    if (!folders().hasDatabase()) {
      console().complain("no run yet in " + folders().output() + "; start one with: run");
      return ExitCode.USAGE;
    }
    return super.call();
  }

  @Override
  RunOutcome work(ConfigurableApplicationContext program) throws Exception {
    return program.getBean(Purge.class).purge(keep, dryRun);
  }
}
