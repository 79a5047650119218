package org.tradebalance.cli;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.run.LeaseHeldException;
import org.tradebalance.run.RunLease;
import org.tradebalance.run.RunOutcome;
import org.tradebalance.run.RunStateException;
import org.tradebalance.store.run.Lease;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A verb that changes the database: under the lock of the output folder and the lease of the
 * database, ending at a boundary when the process is asked to end.
 */
abstract class WorkingVerb implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Mixin private Format format = new Format();

  @Option(names = "--warnings-ok", description = "exit with 0 instead of 1 on warnings")
  private boolean warningsOk;

  private final String verb;
  private final Console console;

  WorkingVerb(String verb, Console console) {
    this.verb = verb;
    this.console = console;
  }

  final Folders folders() {
    return folders;
  }

  final Console console() {
    return console;
  }

  /** Takes what is not the result: progress, explanations. */
  final Consumer<String> progress() {
    return format.isJson() ? console::note : console::line;
  }

  /** Reports how it ended. */
  final int report(RunOutcome outcome) {
    return new OutcomeText(console, format.isJson()).report(outcome, warningsOk);
  }

  @Override
  public Integer call() throws Exception {
    return work(Map.of());
  }

  /** Does the work in the program started with further properties. */
  final int work(Map<String, String> properties) throws Exception {
    return explained(
        () -> {
          Termination.waitForRun(console);
          try (RunLock lock = RunLock.take(folders.output(), verb, Clock.systemUTC());
              ConfigurableApplicationContext program =
                  Program.start(
                      folders.output(),
                      progress(),
                      new LocalWatch(lock, ProgressMeter.onTerminal()),
                      properties);
              RunLease lease = program.getBean(RunLease.class)) {
            lease.take(verb).ifPresent(this::sayWhoDied);
            return report(work(program));
          }
        });
  }

  private void sayWhoDied(Lease dead) {
    progress().accept("took over from " + dead + ", which is gone");
  }

  /** Turns what stands in the way into a message and an exit code. */
  final int explained(Callable<Integer> work) throws Exception {
    try {
      return work.call();
    } catch (RunLock.HeldException e) {
      console.complain("another run holds the lock: " + e.getMessage());
      return ExitCode.LOCKED;
    } catch (LeaseHeldException e) {
      console.complain("another run works with this database: " + e.getMessage());
      return ExitCode.LOCKED;
    } catch (InputRefusedException e) {
      return report(
          new RunOutcome(
              RunOutcome.Kind.REFUSED, 0, "nothing published: " + e.getMessage(), e.details()));
    } catch (RunStateException e) {
      console.complain(String.valueOf(e.getMessage()));
      return e.isKilled() ? ExitCode.KILLED : ExitCode.USAGE;
    }
  }

  /** Does the work. */
  abstract RunOutcome work(ConfigurableApplicationContext program) throws Exception;
}
