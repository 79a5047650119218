package org.tradebalance.cli;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.job.TradeBalanceJob;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.query.FileAccount;
import org.tradebalance.query.InputFile;
import org.tradebalance.query.RunDetails;
import org.tradebalance.query.RunSummary;
import org.tradebalance.query.StepSummary;
import org.tradebalance.store.LedgerStore;
import org.tradebalance.store.Run;
import org.tradebalance.store.RunStore;
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
    JobExecution execution = execution(program.getBean(JobRepository.class), run);
    return new RunDetails(
        RunSummary.of(run),
        runs.parameters(run.id()),
        steps(execution).map(ShowCommand::summary).toList(),
        runs.files(run.id()).stream().map(InputFile::of).toList(),
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

  private static @Nullable JobExecution execution(JobRepository repository, Run run) {
    return repository.getLastJobExecution(
        TradeBalanceJob.NAME,
        new JobParametersBuilder().addLong("run", run.id()).toJobParameters());
  }

  private static Stream<StepExecution> steps(@Nullable JobExecution execution) {
    return execution == null
        ? Stream.of()
        : execution.getStepExecutions().stream().sorted(Comparator.comparing(StepExecution::getId));
  }

  private static StepSummary summary(StepExecution step) {
    return new StepSummary(
        step.getStepName(), step.getStatus().name().toLowerCase(Locale.ROOT), duration(step));
  }

  private static String text(StepSummary step) {
    return String.format(
        Locale.ROOT, "  %-28s %-10s %8s", step.step(), step.status(), step.duration());
  }

  private static String duration(StepExecution step) {
    LocalDateTime start = step.getStartTime();
    LocalDateTime end = step.getEndTime();
    return start == null || end == null
        ? "-"
        : String.format(Locale.ROOT, "%.2f s", Duration.between(start, end).toMillis() / 1000.0);
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
