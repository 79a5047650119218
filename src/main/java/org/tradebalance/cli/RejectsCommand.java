package org.tradebalance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.publish.csv.CsvFormat;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.publish.table.RejectsTable;
import org.tradebalance.quality.IssueSummary;
import org.tradebalance.quality.Rejection;
import org.tradebalance.query.FoundIssue;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rejected rows of a run. */
@Command(
    name = "rejects",
    mixinStandardHelpOptions = true,
    description = "List why rows of a run were rejected, and where.",
    footer = {
      "",
      "Examples:",
      "  rejects last           one line for each cause",
      "  rejects last --all     one line for each issue",
      "  rejects 17 --csv > mend.csv    edit raw_record or raw_value, then: resubmit mend.csv",
      "  rejects last --json | jq 'group_by(.code) | map({(.[0].code): length})'"
    })
final class RejectsCommand extends Verb {

  @Mixin private RunNumber number = new RunNumber();

  @Option(
      names = "--csv",
      description = "print them as rejects.csv, to be corrected and handed to resubmit")
  private boolean csv;

  @Option(names = "--all", description = "print every issue, not one line for each cause")
  private boolean all;

  RejectsCommand(Console console) {
    super(console);
  }

  @Override
  boolean asksForOne() {
    return true;
  }

  @Override
  int answer(ConfigurableApplicationContext program, Console console) throws IOException {
    Run run = number.find(program.getBean(RunStore.class));
    List<Rejection> rejections = program.getBean(LedgerStore.class).rejectionsOfRun(run.id());
    if (csv) {
      Path file = Files.createTempFile("rejects", ".csv");
      try {
        new CsvFormat().to(file).write(RejectsTable.TABLE, RejectsTable.rows(rejections));
        console.text(Files.readString(file, StandardCharsets.UTF_8));
      } finally {
        Files.delete(file);
      }
      return ExitCode.OK;
    }
    List<FoundIssue> issues =
        rejections.stream()
            .flatMap(rejection -> rejection.issues().stream())
            .map(FoundIssue::of)
            .toList();
    if (isJson()) {
      console.line(JsonText.line(issues));
      return ExitCode.OK;
    }
    if (all) {
      issues.forEach(issue -> console.line(issue.toString()));
    } else {
      IssueSummary causes = new IssueSummary();
      rejections.forEach(rejection -> rejection.issues().forEach(causes::add));
      causes.messages().forEach(console::line);
    }
    console.line(rejections.size() + " rows rejected in run " + run.id());
    return ExitCode.OK;
  }
}
