package org.tradebalance.run;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradebalance.expectation.Finding;
import org.tradebalance.expectation.UnmetAction;
import org.tradebalance.pipeline.ClaimVerdicts;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.pipeline.PublicationBuilder;
import org.tradebalance.publish.Publication;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunStatus;
import org.tradebalance.store.run.RunStore;

/** Records how a run ended, and tells it to whoever is set. */
public final class RunEnding {

  private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final RunStore runs;
  private final LedgerStore ledger;
  private final PublicationBuilder workbench;
  private final ExpectationCheck inspection;
  private final RunReporting reporting;
  private final EarlierWarnings earlier;

  RunEnding(
      RunStore runs,
      LedgerStore ledger,
      PublicationBuilder workbench,
      ExpectationCheck inspection,
      RunReporting reporting,
      EarlierWarnings earlier) {
    this.runs = runs;
    this.ledger = ledger;
    this.workbench = workbench;
    this.inspection = inspection;
    this.reporting = reporting;
    this.earlier = earlier;
  }

  /** All steps are done. */
  public RunOutcome published(long run) {
    Publication publication = workbench.publication(run);
    List<String> warnings = new ArrayList<>(earlier.lines());
    warnings.addAll(new RunWarnings(ledger).of(run, publication));
    warnings.addAll(inspection.warnings(run, publication));
    String headline = "run " + run + " published: " + summary(publication);
    RunOutcome.Kind kind =
        warnings.isEmpty() ? RunOutcome.Kind.PUBLISHED : RunOutcome.Kind.PUBLISHED_WITH_WARNINGS;
    runs.finish(run, RunStatus.PUBLISHED, warnings.isEmpty() ? 0 : 1, headline);
    return reporting.told(new RunOutcome(kind, run, headline, warnings));
  }

  /** It stopped at a boundary. */
  public RunOutcome stopped(long run) {
    runs.finish(run, RunStatus.STOPPED, 4, "stopped");
    return reporting.told(
        new RunOutcome(
            RunOutcome.Kind.STOPPED,
            run,
            "run " + run + " was stopped; `restart " + run + "` or the next `run` goes on",
            List.of()));
  }

  /**
   * A step failed.
   *
   * @param problem what went wrong; null where only the log knows
   */
  public RunOutcome failed(long run, @Nullable Throwable problem) {
    if (problem instanceof InputRefusedException refused) {
      List<String> details = new ArrayList<>(earlier.lines());
      details.addAll(refused.details());
      details.addAll(new RunWarnings(ledger).refusals(run));
      String why = String.valueOf(refused.getMessage());
      runs.finish(run, RunStatus.REFUSED, 3, why);
      return reporting.told(refused(run, why, details));
    }
    String why = problem == null ? "see the log" : FailureText.inOneLine(problem);
    LOG.error("run {} failed", run, problem);
    runs.finish(run, RunStatus.FAILED, 5, why);
    return reporting.told(
        new RunOutcome(
            RunOutcome.Kind.FAILED, run, "run " + run + " failed: " + why, earlier.lines()));
  }

  /** There was no input, so that no run was recorded. */
  public RunOutcome noInput(String why) {
    return reporting.told(refused(0, why, earlier.lines()));
  }

  /** It was stopped before a run was recorded. */
  RunOutcome neverBegan() {
    return reporting.told(
        new RunOutcome(RunOutcome.Kind.STOPPED, 0, "stopped before it began", List.of()));
  }

  /** The run before published the same, so that no run was recorded. */
  public RunOutcome nothingNew(Run before) {
    return reporting.told(unchanged(before));
  }

  /** The same, told to nobody. */
  RunOutcome unchanged(Run before) {
    List<String> reminders = new ArrayList<>(earlier.lines());
    new RunWarnings(ledger).refusals(before.id()).forEach(each -> reminders.add("still " + each));
    List<Finding> late = inspection.late();
    reminders.addAll(ExpectationCheck.messages(late, UnmetAction.STOP));
    reminders.addAll(ExpectationCheck.messages(late, UnmetAction.WARN));
    return new RunOutcome(
        late.isEmpty() && earlier.lines().isEmpty()
            ? RunOutcome.Kind.NOTHING_NEW
            : RunOutcome.Kind.NOTHING_NEW_WITH_WARNINGS,
        before.id(),
        "nothing new since run " + before.id() + " of " + TIME.format(before.startedAt()),
        reminders);
  }

  private static RunOutcome refused(long run, String why, List<String> details) {
    return new RunOutcome(RunOutcome.Kind.REFUSED, run, "nothing published: " + why, details);
  }

  private static long count(Publication publication, FileStatus status) {
    return publication.ledger().stream().filter(entry -> entry.status() == status).count();
  }

  /** What a publication holds, in numbers. */
  static String summary(Publication publication) {
    long refused = count(publication, FileStatus.REFUSED);
    long held = count(publication, FileStatus.HELD);
    return String.format(
        Locale.ROOT,
        "%d files%s%s, %d balances%s, %d metrics, %d control totals%s",
        publication.ledger().size() - refused - held,
        refused == 0 ? "" : ", " + refused + " refused",
        held == 0 ? "" : ", " + held + " held",
        publication.book().all().count(),
        publication.inCurrency().isEmpty()
            ? ""
            : ", " + publication.inCurrency().size() + " in original currency",
        publication.metrics().size(),
        publication.controls().size(),
        ClaimVerdicts.tally(publication.claims()));
  }
}
