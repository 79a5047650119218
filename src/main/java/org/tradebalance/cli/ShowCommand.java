package org.tradebalance.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.query.FileAccount;
import org.tradebalance.query.InputFile;
import org.tradebalance.query.RunDetails;
import org.tradebalance.query.RunSummary;
import org.tradebalance.query.StepSummary;
import org.tradebalance.run.RunAttempts;
import org.tradebalance.run.RunStep;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows one run: steps, files, counts. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show the parameters, steps, files and counts of a run.",
    footer = {"", "Examples:", "  show last", "  show 17 --json | jq .steps"})
final class ShowCommand extends Verb {

  @Mixin private RunNumber number = new RunNumber();

  ShowCommand(Console console) {
    super(console);
  }

  @Override
  boolean asksForOne() {
    return true;
  }

  @Override
  int answer(ConfigurableApplicationContext program, Console console) {
    RunDetails details = details(program);
    if (isJson()) {
      console.line(JsonText.line(details));
    } else {
      print(details, console);
    }
    return ExitCode.OK;
  }

  private RunDetails details(ConfigurableApplicationContext program) {
    RunStore runs = program.getBean(RunStore.class);
    Run run = number.find(runs);
    List<List<RunStep>> attempts = program.getBean(RunAttempts.class).attempts(run.id());
    List<RunStep> steps = attempts.isEmpty() ? List.of() : attempts.get(attempts.size() - 1);
    List<RunFile> files = runs.files(run.id());
    return new RunDetails(
        RunSummary.of(run),
        runs.parameters(run.id()),
        steps.stream().map(step -> summary(step, files)).toList(),
        files.stream().map(InputFile::of).toList(),
        program.getBean(LedgerStore.class).ofRun(run.id()).stream().map(FileAccount::of).toList());
  }

  private static void print(RunDetails details, Console console) {
    RunSummary run = details.summary();
    console.line(RunText.of(run));
    console.line("input: " + run.input() + (run.forced() ? ", forced" : ""));
    details
        .parameters()
        .forEach((name, setting) -> console.line("parameter: " + name + " " + setting));
    if (!details.steps().isEmpty()) {
      console.line("steps:");
      details.steps().forEach(step -> console.line(text(step)));
    }
    console.line("files:");
    for (InputFile file : details.files()) {
      String issue = file.issue();
      String layout = file.layout();
      console.line(
          "  "
              + file.file()
              + ": "
              + file.plan().code()
              + (layout == null ? "" : ", layout " + layout)
              + (issue == null ? "" : ", " + issue + " [" + file.code() + "]"));
    }
    console.line("ledger:");
    details.ledger().forEach(account -> console.line(text(account)));
  }

  private static StepSummary summary(RunStep step, List<RunFile> files) {
    return new StepSummary(step.name(), step.file(files), step.status(), duration(step));
  }

  private static String text(StepSummary step) {
    String line =
        String.format(
            Locale.ROOT, "  %-28s %-10s %8s", step.step(), step.status(), step.duration());
    return step.file() == null ? line : line + "  " + step.file();
  }

  private static String duration(RunStep step) {
    Duration duration = step.duration();
    return duration == null
        ? "-"
        : String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
  }

  private static String text(FileAccount entry) {
    return "  "
        + entry.file()
        + ": "
        + entry.status().code()
        + ", vintage "
        + (entry.vintage().isEmpty() ? "-" : entry.vintage())
        + "; rows: read "
        + entry.rows().read()
        + " = accepted "
        + entry.rows().accepted()
        + " + rejected "
        + entry.rows().rejected()
        + " + ignored "
        + entry.rows().ignoredInAll()
        + "; figures: found "
        + entry.figures().found()
        + " = new "
        + entry.figures().added()
        + " + revised "
        + entry.figures().superseding()
        + " + unchanged "
        + entry.figures().unchanged()
        + " + not published "
        + entry.figures().notPublished()
        + " + not applicable "
        + entry.figures().notApplicable()
        + (entry.issue() == null ? "" : "; " + entry.issue());
  }
}
