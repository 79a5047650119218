package org.tradebalance.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes verbs and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Print the script by which bash, or zsh with bashcompinit, completes verbs and",
      "options of the command tradebalance."
    },
    footer = {
      "",
      "Example:",
      "  completion > ~/.local/share/bash-completion/completions/tradebalance"
    })
final class CompletionCommand implements Callable<Integer> {

  private static final String COMMAND = "tradebalance";

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("picocli gives each command its specification");
    }
    // A line end of bash, whatever that of this machine is.
    console.text(AutoComplete.bash(COMMAND, spec.root().commandLine()).replace("\r\n", "\n"));
    return ExitCode.OK;
  }
}
