package org.tradebalance.cli;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradebalance.config.ConfigurationException;
import org.tradebalance.config.Version;
import org.tradebalance.run.FailureText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. Without a verb it runs the nightly load. */
@Command(
    name = "tradebalance",
    mixinStandardHelpOptions = true,
    description = "Trade balances from the extracts of statistical offices.",
    versionProvider = Main.VersionText.class)
public final class Main {

  /** Examples stay on one line each. */
  private static final int HELP_WIDTH = 110;

  private Main() {}

  /** Starts the program and ends the process with its exit code. */
  public static void main(String[] args) {
    // H2 keeps every value in a cache of its own, which costs more than it saves in bulk loads.
    System.setProperty("h2.objectCache", "false");
    // Until the log file is set up nothing is logged: operators read our own lines, not those.
    ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
        .setLevel(ch.qos.logback.classic.Level.OFF);
    Console console = new Console(System.out, System.err);
    int code = ExitCode.FAILED;
    try {
      code = execute(console, args);
    } catch (Error e) { // out of memory, most likely; without this the exit code would be 1
      console.complain(FailureText.inOneLine(e));
    } finally {
      Termination.end(code);
    }
  }

  /** Carries out a verb and gives the exit code. */
  static int execute(Console console, String... args) {
    Optional<String> secret = Secrets.complaint(args);
    if (secret.isPresent()) {
      console.complain(secret.get());
      return ExitCode.USAGE;
    }
    String[] asked = args.length == 0 ? new String[] {"run"} : args;
    CommandLine line = new CommandLine(new Main());
    Verbs.asked(asked[0], console).forEach(line::addSubcommand);
    line.setUsageHelpWidth(HELP_WIDTH)
        .setExecutionExceptionHandler((problem, command, parsed) -> explain(problem, console));
    line.setParameterExceptionHandler(
        (problem, arguments) -> {
          console.complain(problem.getMessage() + "; see --help");
          return ExitCode.USAGE;
        });
    return line.execute(asked);
  }

  private static int explain(Exception problem, Console console) {
    Optional<ConfigurationException> wrong = ConfigurationException.behind(problem);
    if (wrong.isPresent()) {
      console.complain(String.valueOf(wrong.get().getMessage()));
      return ExitCode.USAGE;
    }
    if (problem instanceof IllegalArgumentException) {
      console.complain(String.valueOf(problem.getMessage()));
      return ExitCode.USAGE;
    }
    LoggerFactory.getLogger(Main.class).error("failed", problem);
    console.complain(FailureText.inOneLine(problem));
    return ExitCode.FAILED;
  }

  /** Tells picocli the version. */
  static final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"tradebalance " + Version.current()};
    }
  }
}
