package org.tradebalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.resubmission.Resubmission;
import org.tradebalance.run.RunOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads rejected rows that were corrected. */
@Command(
    name = "resubmit",
    mixinStandardHelpOptions = true,
    description = {
      "Load rows that were rejected and are corrected now, and publish.",
      "FILE is what `rejects RUN --csv` prints (or output/current/rejects.csv) with raw_record or",
      "raw_value of some rows edited; the other columns tell which row it is and stay. Rows that",
      "nobody edited stay rejected. The corrected rows are read in their places in the file that",
      "they came from, under the same rules; it has to be in the input folder still."
    },
    footer = {
      "",
      "Examples:",
      "  rejects last --csv > mend.csv     then edit raw_record of some rows, and:",
      "  resubmit mend.csv --dry-run       say what would change, write nothing",
      "  resubmit mend.csv",
      "",
      ExitCode.HELP
    })
final class ResubmitCommand extends LoadingVerb {

  @Parameters(paramLabel = "FILE", description = "the corrected rejects.csv")
  private Path file = Path.of("rejects.csv");

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "folder of the extracts (default: that of the run that read the rows last)")
  private @Nullable Path input;

  @Option(
      names = "--run",
      paramLabel = "N",
      description =
          "only rows that run N rejected (default: of several files of one name the newest)")
  private @Nullable Long run;

  ResubmitCommand(Console console) {
    super("resubmit", console);
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(file)) {
      console().complain(file + " is not a file; print one with: rejects last --csv");
      return ExitCode.USAGE;
    }
    if (!folders().hasDatabase()) {
      console().complain("no run yet in " + folders().output() + "; start one with: run");
      return ExitCode.USAGE;
    }
    return super.call();
  }

  @Override
  RunOutcome load(ConfigurableApplicationContext program) throws Exception {
    return program.getBean(Resubmission.class).load(file, input, run);
  }

  @Override
  RunOutcome preview(ConfigurableApplicationContext program) throws Exception {
    return program.getBean(Resubmission.class).previewed(file, input, run);
  }
}
