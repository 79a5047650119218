package org.tradebalance.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.run.Backfill;
import org.tradebalance.run.DryRun;
import org.tradebalance.run.NightlyRun;
import org.tradebalance.run.ReloadScope;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.trade.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads again what was loaded. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = {
      "Load again what was loaded, and publish: a period, a file, a dataset, or all.",
      "Files are read whole: one that states a month of the period is read with all its months.",
      "Several options narrow the choice. New files in the folder are loaded as by `run`."
    },
    footer = {
      "",
      "Examples:",
      "  backfill --from 2024-01 --to 2024-Q2   the files that state these months",
      "  backfill --file country.xlsx           one file, by its name below the input folder",
      "  backfill --dataset us-census-goods-country --dry-run",
      "  backfill --all                         everything, as `run --force`",
      "",
      ExitCode.HELP
    })
final class BackfillCommand extends LoadingVerb {

  @Option(names = "--from", paramLabel = "P", description = "first period, such as 2024-05")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "P", description = "last period, such as 2024 or 2024-Q3")
  private @Nullable String to;

  @Option(
      names = "--file",
      paramLabel = "NAME",
      description = "a file below the input folder, or the beginning of its sha256")
  private @Nullable String file;

  @Option(names = "--dataset", paramLabel = "ID", description = "a dataset; `status` lists them")
  private @Nullable String dataset;

  @Option(names = "--all", description = "everything")
  private boolean all;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "folder of the extracts (default: that of the run that loaded them first)")
  private @Nullable Path input;

  BackfillCommand(Console console) {
    super("backfill", console);
  }

  @Override
  public Integer call() throws Exception {
    if (again().isNothing()) {
      console()
          .complain(
              "backfill what? expected --from and --to, --file, --dataset or --all; see --help");
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
    return program.getBean(NightlyRun.class).run(select(program), again());
  }

  @Override
  RunOutcome preview(ConfigurableApplicationContext program) throws Exception {
    return program.getBean(DryRun.class).of(select(program), again());
  }

  private Path select(ConfigurableApplicationContext program) throws Exception {
    Backfill.Selection selection = program.getBean(Backfill.class).select(again(), input);
    selection.lines().forEach(progress());
    return selection.input();
  }

  private ReloadScope again() {
    Period first = from == null ? null : Period.parse(from);
    Period last = to == null ? null : Period.parse(to);
    if (first != null && last != null && first.startMonth() > last.endMonth()) {
      throw new IllegalArgumentException("--from " + from + " is after --to " + to);
    }
    return new ReloadScope(all, first, last, file, dataset);
  }
}
