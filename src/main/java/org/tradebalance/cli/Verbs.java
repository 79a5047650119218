package org.tradebalance.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/** The verbs of the command line, in the order of the help. */
final class Verbs {

  private static final String COMPLETION = "completion";

  private static final List<Map.Entry<String, Function<Console, Callable<Integer>>>> ALL =
      List.of(
          Map.entry("run", RunCommand::new),
          Map.entry("collect", CollectCommand::new),
          Map.entry("check", CheckCommand::new),
          Map.entry("layouts", LayoutsCommand::new),
          Map.entry("status", StatusCommand::new),
          Map.entry("runs", RunsCommand::new),
          Map.entry("show", ShowCommand::new),
          Map.entry("rejects", RejectsCommand::new),
          Map.entry("resubmit", ResubmitCommand::new),
          Map.entry("accept", AcceptCommand::new),
          Map.entry("diff", DiffCommand::new),
          Map.entry("explain", ExplainCommand::new),
          Map.entry("restart", RestartCommand::new),
          Map.entry("recover", RecoverCommand::new),
          Map.entry("stop", StopCommand::new),
          Map.entry("abandon", AbandonCommand::new),
          Map.entry("backfill", BackfillCommand::new),
          Map.entry("purge", PurgeCommand::new),
          Map.entry(COMPLETION, CompletionCommand::new));

  private Verbs() {}

  /**
   * What has to be known to carry out a command line that begins so: one verb where it names one,
   * since reading the options of all the others takes as long as many an answer; all of them for
   * help, for completion and where a word is none of them.
   */
  static Stream<Callable<Integer>> asked(String first, Console console) {
    List<Map.Entry<String, Function<Console, Callable<Integer>>>> named =
        first.equals(COMPLETION)
            ? List.of()
            : ALL.stream().filter(verb -> verb.getKey().equals(first)).toList();
    return (named.isEmpty() ? ALL : named).stream().map(verb -> verb.getValue().apply(console));
  }
}
