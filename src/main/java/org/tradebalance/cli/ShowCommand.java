package org.tradebalance.cli;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.job.TradeBalanceJob;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.store.LedgerStore;
import org.tradebalance.store.Run;
import org.tradebalance.store.RunFile;
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
    RunStore runs = program.getBean(RunStore.class);
    Run run = number.find(runs);
    JobExecution execution = execution(program.getBean(JobRepository.class), run);
    if (isJson()) {
      Map<String, @Nullable Object> members = LookJson.run(run);
      members.put("parameters", runs.parameters(run.id()));
      members.put("steps", steps(execution).map(ShowCommand::stepJson).toList());
      members.put("files", runs.files(run.id()).stream().map(LookJson::file).toList());
      members.put(
          "ledger",
          program.getBean(LedgerStore.class).ofRun(run.id()).stream()
              .map(LookJson::account)
              .toList());
      console.line(Json.text(members));
      return ExitCode.OK;
    }
    console.line(RunText.of(run));
    console.line("input: " + run.inputFolder() + (run.forced() ? ", forced" : ""));
    runs.parameters(run.id())
        .forEach((name, setting) -> console.line("parameter: " + name + " " + setting));
    if (execution != null) {
      console.line("steps:");
      steps(execution).forEach(step -> console.line(stepText(step)));
    }
    console.line("files:");
    for (RunFile file : runs.files(run.id())) {
      String issue = file.issue();
      String layout = file.layout();
      console.line(
          "  "
              + file.name()
              + ": "
              + file.plan().code()
              + (layout == null ? "" : ", layout " + layout)
              + (issue == null ? "" : ", " + issue + " [" + file.issueCode() + "]"));
    }
    console.line("ledger:");
    program.getBean(LedgerStore.class).ofRun(run.id()).forEach(e -> console.line(account(e)));
    return ExitCode.OK;
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

  private static Map<String, Object> stepJson(StepExecution step) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("step", step.getStepName());
    members.put("status", step.getStatus().name().toLowerCase(Locale.ROOT));
    members.put("duration", duration(step));
    return members;
  }

  private static String stepText(StepExecution step) {
    return String.format(
        Locale.ROOT,
        "  %-28s %-10s %8s",
        step.getStepName(),
        step.getStatus().name().toLowerCase(Locale.ROOT),
        duration(step));
  }

  private static String duration(StepExecution step) {
    LocalDateTime start = step.getStartTime();
    LocalDateTime end = step.getEndTime();
    return start == null || end == null
        ? "-"
        : String.format(Locale.ROOT, "%.2f s", Duration.between(start, end).toMillis() / 1000.0);
  }

  private static String account(LedgerEntry entry) {
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
