package org.tradebalance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.query.StopRequest;
import org.tradebalance.run.RunWatch;
import org.tradebalance.store.run.Lease;
import org.tradebalance.store.run.LeaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks a run that works to stop. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = {
      "Ask the run that works to stop at its next boundary: between files, partitions and steps.",
      "It then ends with exit code 4, and `restart` or the next `run` goes on.",
      "The same as SIGTERM to its process; works from another process, and with a server database",
      "from another machine."
    },
    footer = {
      "",
      "Examples:",
      "  stop last",
      "  stop 17 --json",
      "",
      "Exit codes: 0 asked, 2 that run does not work, 5 failed, 6 its process has no run yet."
    })
final class StopCommand implements Callable<Integer> {

  private static final String LAST = "last";

  @Mixin private Folders folders = new Folders();
  @Mixin private Format format = new Format();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RUN",
      defaultValue = LAST,
      description = "number of a run, or 'last' (default)")
  private String run = LAST;

  private final Console console;

  StopCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!run.equals(LAST) && !run.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("'" + run + "' is not the number of a run, or 'last'");
    }
    Optional<String> holder = RunLock.holder(folders.output());
    if (holder.isPresent()) {
      return stopNeighbour(holder.get());
    }
    if (folders.hasServer()) {
      return stopThroughDatabase();
    }
    return nobody();
  }

  private int stopNeighbour(String holder) throws IOException {
    OptionalLong working = RunLock.run(holder);
    if (working.isEmpty()) {
      console.complain(holder + " works here, but on no run yet; try again");
      return ExitCode.LOCKED;
    }
    if (!isMeant(working.getAsLong())) {
      return another(working.getAsLong(), holder);
    }
    Files.writeString(
        RunLock.stopRequest(folders.output(), working.getAsLong()), "stop", StandardCharsets.UTF_8);
    return asked(working.getAsLong(), holder);
  }

  private int stopThroughDatabase() throws IOException {
    try (ConfigurableApplicationContext program =
        Program.start(folders.output(), line -> {}, RunWatch.NONE, Program.ONLY_WHAT_IS_ASKED)) {
      LeaseStore store = program.getBean(LeaseStore.class);
      Lease lease = store.held().orElse(null);
      Long working = lease == null ? null : lease.run();
      if (lease == null || working == null) {
        return nobody();
      }
      if (!isMeant(working)) {
        return another(working, lease.toString());
      }
      return store.requestStop(working) ? asked(working, lease.toString()) : nobody();
    }
  }

  private boolean isMeant(long working) {
    return run.equals(LAST) || Long.parseLong(run) == working;
  }

  private int asked(long working, String holder) {
    if (format.isJson()) {
      console.line(JsonText.line(new StopRequest("asked", working, holder)));
    } else {
      console.line("asked run " + working + " to stop at its next boundary: " + holder);
    }
    return ExitCode.OK;
  }

  private int another(long working, String holder) {
    console.complain("run " + run + " does not work, run " + working + " does: " + holder);
    return ExitCode.USAGE;
  }

  private int nobody() {
    console.complain("no run works; `runs` lists how they ended, `restart RUN` goes on with one");
    return ExitCode.USAGE;
  }
}
