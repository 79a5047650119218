package org.tradebalance.cli;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.run.RunLease;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.run.RunWatch;
import org.tradebalance.store.database.EmbeddedPassword;
import picocli.CommandLine.Option;

/** A verb that loads, or only says what it would load. */
abstract class LoadingVerb extends WorkingVerb {

  @Option(
      names = "--dry-run",
      description = "say what would change and write nothing; the exit code is that of the run")
  private boolean dryRun;

  LoadingVerb(String verb, Console console) {
    super(verb, console);
  }

  @Override
  public Integer call() throws Exception {
    if (!dryRun) {
      return super.call();
    }
    if (folders().hasServer()) {
      return work(Map.of("logging.file.name", ""));
    }
    return explained(folders().hasDatabase() ? this::previewOfCopy : this::previewOfNothing);
  }

  private int previewOfNothing() throws Exception {
    return previewOf("jdbc:h2:mem:preview");
  }

  /** Opening an H2 file writes to it, so the preview works on a copy. */
  private int previewOfCopy() throws Exception {
    Path folder = Files.createTempDirectory("tradebalance-preview");
    Path copy = folder.resolve("tradebalance.mv.db");
    Path password = EmbeddedPassword.fileBeside(folders().databaseFile());
    try {
      try (RunLock lock = RunLock.take(folders().output(), "dry run", Clock.systemUTC())) {
        Files.copy(folders().databaseFile(), copy);
        if (Files.exists(password)) {
          Files.copy(password, EmbeddedPassword.fileBeside(copy), COPY_ATTRIBUTES);
        }
      }
      return previewOf("jdbc:h2:file:" + folder.resolve("tradebalance"));
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(EmbeddedPassword.fileBeside(copy));
      Files.delete(folder);
    }
  }

  private int previewOf(String database) throws Exception {
    try (ConfigurableApplicationContext program =
            Program.start(
                folders().output(),
                progress(),
                RunWatch.NONE,
                Map.of("logging.file.name", "", "spring.datasource.url", database));
        RunLease lease = program.getBean(RunLease.class)) {
      lease.takeOfCopy("dry run");
      return report(work(program));
    }
  }

  @Override
  final RunOutcome work(ConfigurableApplicationContext program) throws Exception {
    if (!dryRun) {
      return load(program);
    }
    RunOutcome outcome = preview(program);
    return new RunOutcome(
        outcome.kind(),
        outcome.run(),
        "dry run, nothing written: " + outcome.headline(),
        outcome.details());
  }

  final boolean isDryRun() {
    return dryRun;
  }

  /** Loads. */
  abstract RunOutcome load(ConfigurableApplicationContext program) throws Exception;

  /** Says how loading would end. */
  abstract RunOutcome preview(ConfigurableApplicationContext program) throws Exception;
}
