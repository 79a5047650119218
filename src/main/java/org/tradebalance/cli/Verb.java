package org.tradebalance.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.run.RunWatch;
import picocli.CommandLine.Mixin;

/** A verb that asks the database about past runs. */
abstract class Verb implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Mixin private Format format = new Format();

  private final Console console;

  Verb(Console console) {
    this.console = console;
  }

  @Override
  public final Integer call() throws Exception {
    if (!folders.hasDatabase()) {
      return withoutRuns("no run yet in " + folders.output() + "; start one with: run");
    }
    return folders.hasServer() ? ask() : whileLocked();
  }

  /** That there is none yet is an answer to who asks how things are, not to who asks for one. */
  private int withoutRuns(String none) {
    if (asksForOne()) {
      console.complain(none);
      return ExitCode.USAGE;
    }
    if (format.isJson()) {
      console.note(none);
      console.line(JsonText.line(null));
    } else {
      console.line(none);
    }
    return ExitCode.OK;
  }

  /** Whether a certain run, release or figure is asked for, and not how things are. */
  abstract boolean asksForOne();

  /** A server answers while a run works. */
  private int ask() throws IOException {
    try (ConfigurableApplicationContext program =
        Program.start(folders.output(), line -> {}, RunWatch.NONE, Program.ONLY_WHAT_IS_ASKED)) {
      return answer(program, console);
    }
  }

  private int whileLocked() throws Exception {
    try (RunLock lock = RunLock.take(folders.output(), RunLock.LOOK_UP, Clock.systemUTC());
        ConfigurableApplicationContext program =
            Program.start(
                folders.output(), line -> {}, RunWatch.NONE, Program.ONLY_WHAT_IS_ASKED)) {
      return answer(program, console);
    } catch (RunLock.HeldException e) {
      console.complain("a run is working: " + e.getMessage() + "; ask again when it has ended");
      return ExitCode.LOCKED;
    }
  }

  /** Whether a script asks, which wants one line of JSON. */
  final boolean isJson() {
    return format.isJson();
  }

  /** Answers from the database and gives the exit code. */
  abstract int answer(ConfigurableApplicationContext program, Console console) throws IOException;
}
