package org.tradebalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.config.CollectSettings;
import org.tradebalance.run.AsOfRun;
import org.tradebalance.run.DryRun;
import org.tradebalance.run.EarlierWarnings;
import org.tradebalance.run.NightlyRun;
import org.tradebalance.run.ReloadScope;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.store.observation.ObservationStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The nightly load. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Load new and changed extracts and publish everything derived from them.",
    footer = {
      "",
      "Examples:",
      "  run                            the extracts in input/, outputs in output/current/",
      "  run --input /data/in --output /data/out",
      "  run --dry-run                  say what would change, write nothing; exits as the run"
          + " would",
      "  run --force                    load again what was loaded",
      "  run --as-of 2024-06            what was known then, in output/as-of/2024-06/",
      "",
      ExitCode.HELP
    })
final class RunCommand extends LoadingVerb {

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description =
          "folder of the extracts (default: tradebalance.input of the settings, which is input"
              + " where nobody set it)")
  private @Nullable Path given;

  @Option(names = "--force", description = "load again what was loaded")
  private boolean force;

  @Option(
      names = "--as-of",
      paramLabel = "VINTAGE",
      description = {
        "publish again what was known when this release (its last month, such as 2024-06) was the",
        "newest, in output/as-of/VINTAGE; loads nothing and leaves output/current alone"
      })
  private @Nullable String asOf;

  RunCommand(Console console) {
    super("run", console);
  }

  @Override
  public Integer call() throws Exception {
    Path input = input();
    if (Files.exists(input) && !Files.isDirectory(input)) {
      console()
          .complain(
              (given == null ? "tradebalance.input " : "--input ")
                  + input
                  + " is a file; expected the folder that holds the extracts (`check "
                  + input
                  + "` looks into one file)");
      return ExitCode.USAGE;
    }
    if (!Files.exists(input) && (isDryRun() || !CollectSettings.read().withRun())) {
      console()
          .complain(
              "nothing published: the input folder " + input.toAbsolutePath() + " does not exist");
      return ExitCode.REFUSED;
    }
    if (asOf != null && (force || isDryRun())) {
      console().complain("--as-of loads nothing, so --dry-run and --force do not go with it");
      return ExitCode.USAGE;
    }
    if (asOf != null) {
      VintageText.parse("--as-of", asOf);
    }
    return super.call();
  }

  @Override
  RunOutcome load(ConfigurableApplicationContext program) throws Exception {
    NightlyRun night = program.getBean(NightlyRun.class);
    CollectSettings collect = program.getBean(CollectSettings.class);
    if (collect.withRun() && asOf == null) {
      program
          .getBean(EarlierWarnings.class)
          .add(CollectText.beforeRun(input(), collect, progress()));
    }
    if (asOf == null) {
      return night.run(input(), again());
    }
    if (program.getBean(ObservationStore.class).coverages().isEmpty()) {
      RunOutcome loaded = night.run(input(), again());
      if (loaded.kind() != RunOutcome.Kind.PUBLISHED
          && loaded.kind() != RunOutcome.Kind.PUBLISHED_WITH_WARNINGS) {
        return loaded;
      }
    }
    return program.getBean(AsOfRun.class).publish(VintageText.parse("--as-of", asOf));
  }

  @Override
  RunOutcome preview(ConfigurableApplicationContext program) throws Exception {
    CollectSettings collect = program.getBean(CollectSettings.class);
    if (collect.withRun()) {
      CollectText.planBeforeRun(input(), collect).forEach(progress());
    }
    return program.getBean(DryRun.class).of(input(), again());
  }

  private Path input() {
    return given == null ? folders().configuredInput() : given;
  }

  private ReloadScope again() {
    return force ? ReloadScope.EVERYTHING : ReloadScope.NOTHING;
  }
}
