package org.tradebalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.job.AsOfRun;
import org.tradebalance.job.NightlyRun;
import org.tradebalance.job.Outcome;
import org.tradebalance.job.Preview;
import org.tradebalance.store.FlowStore;
import org.tradebalance.trade.Vintage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "  run --dry-run                  say what would change, write nothing",
      "  run --force                    load again what was loaded",
      "  run --as-of 2024-06            what was known then, in output/as-of/2024-06/",
      "",
      "Exit codes: 0 published or nothing new, 1 published with warnings, 2 wrong usage or",
      "configuration, 3 input refused, 4 stopped, 5 failed, 6 another run holds the lock."
    })
final class RunCommand implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();

  @Option(
      names = "--input",
      paramLabel = "DIR",
      defaultValue = "input",
      description = "folder of the extracts (default: ${DEFAULT-VALUE})")
  private Path input = Path.of("input");

  @Option(names = "--dry-run", description = "say what would change and write nothing")
  private boolean dryRun;

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

  @Option(names = "--warnings-ok", description = "exit with 0 instead of 1 on warnings")
  private boolean warningsOk;

  private final Console console;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(input)) {
      console.complain(
          "nothing published: the input folder " + input.toAbsolutePath() + " does not exist");
      return ExitCode.REFUSED;
    }
    if (asOf != null && (dryRun || force)) {
      console.complain("--as-of loads nothing, so --dry-run and --force do not go with it");
      return ExitCode.USAGE;
    }
    if (dryRun) {
      return preview();
    }
    Vintage known = asOf == null ? null : VintageText.parse("--as-of", asOf);
    try (RunLock lock = RunLock.take(folders.output(), "run", Clock.systemUTC());
        ConfigurableApplicationContext program =
            Program.start(folders.output(), console::line, properties())) {
      if (known == null) {
        return report(program.getBean(NightlyRun.class).run(force));
      }
      if (program.getBean(FlowStore.class).coverages().isEmpty()) {
        int loaded = report(program.getBean(NightlyRun.class).run(false));
        if (loaded > ExitCode.WARNINGS) {
          return loaded;
        }
      }
      return report(program.getBean(AsOfRun.class).publish(known));
    } catch (RunLock.HeldException e) {
      console.complain("another run holds the lock: " + e.getMessage());
      return ExitCode.LOCKED;
    }
  }

  private int preview() throws Exception {
    if (!folders.hasDatabase()) {
      return preview("jdbc:h2:mem:preview");
    }
    if (!Files.exists(folders.databaseFile())) {
      return preview(""); // a database that is configured
    }
    // Opening a database writes to it, so the preview works on a copy.
    Path folder = Files.createTempDirectory("tradebalance-preview");
    Path copy = folder.resolve("tradebalance.mv.db");
    try (RunLock lock = RunLock.take(folders.output(), "dry run", Clock.systemUTC())) {
      Files.copy(folders.databaseFile(), copy);
      return preview("jdbc:h2:file:" + folder.resolve("tradebalance"));
    } catch (RunLock.HeldException e) {
      console.complain("another run holds the lock: " + e.getMessage());
      return ExitCode.LOCKED;
    } finally {
      Files.deleteIfExists(copy);
      Files.delete(folder);
    }
  }

  private int preview(String database) throws Exception {
    Map<String, String> properties = properties();
    properties.put("logging.file.name", "");
    if (!database.isEmpty()) {
      properties.put("spring.datasource.url", database);
    }
    try (ConfigurableApplicationContext program =
        Program.start(folders.output(), line -> {}, properties)) {
      program.getBean(Preview.class).lines(force).forEach(console::line);
      console.line("dry run: nothing was written");
      return ExitCode.OK;
    }
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("tradebalance.input", input.toAbsolutePath().normalize().toString());
    return properties;
  }

  private int report(Outcome outcome) {
    switch (outcome.kind()) {
      case REFUSED, FAILED -> console.complain(outcome.headline());
      default -> console.line(outcome.headline());
    }
    outcome.details().forEach(detail -> console.line("  " + detail));
    return switch (outcome.kind()) {
      case PUBLISHED, NOTHING_NEW -> ExitCode.OK;
      case PUBLISHED_WITH_WARNINGS -> warningsOk ? ExitCode.OK : ExitCode.WARNINGS;
      case REFUSED -> ExitCode.REFUSED;
      case STOPPED -> ExitCode.STOPPED;
      case FAILED -> ExitCode.FAILED;
    };
  }
}
