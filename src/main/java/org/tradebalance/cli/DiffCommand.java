package org.tradebalance.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.pipeline.RevisionHistory;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.query.DatasetRevisions;
import org.tradebalance.query.ReleaseDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what was revised between two releases, and what it changes. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Say what was revised between two releases, and what follows from it.",
    footer = {
      "",
      "Examples:",
      "  diff 2024-06 2025-02",
      "  diff 2024-06 2025-02 --dataset us-census-goods-country --limit 0 --json",
      "",
      "A release is named by the last month that it publishes. Figures that only the later one has",
      "are news, not revisions. Consequences: signs that flipped, ranks that changed hands,"
          + " records",
      "that moved."
    })
final class DiffCommand extends Verb {

  @Parameters(index = "0", paramLabel = "VINTAGE", description = "the earlier release")
  private String from = "";

  @Parameters(index = "1", paramLabel = "VINTAGE", description = "the later release")
  private String to = "";

  @Option(names = "--dataset", paramLabel = "D", description = "this dataset only")
  private @Nullable String dataset;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "lines of each kind; 0 for all (default: ${DEFAULT-VALUE}); JSON has all")
  private int limit = 20;

  DiffCommand(Console console) {
    super(console);
  }

  @Override
  boolean asksForOne() {
    return true;
  }

  @Override
  int answer(ConfigurableApplicationContext program, Console console) {
    if (limit < 0) {
      throw new IllegalArgumentException("--limit " + limit + ": expected 0 or more");
    }
    ReleaseDifference difference =
        ReleaseDifference.of(
            program
                .getBean(RevisionHistory.class)
                .between(VintageText.parse("VINTAGE", from), VintageText.parse("VINTAGE", to)));
    List<DatasetRevisions> datasets =
        difference.datasets().stream()
            .filter(each -> dataset == null || each.dataset().equals(dataset))
            .toList();
    if (datasets.isEmpty()) {
      throw new IllegalArgumentException(
          "dataset "
              + dataset
              + " was not known as of "
              + from
              + "; known: "
              + difference.datasets().stream().map(DatasetRevisions::dataset).toList());
    }
    ReleaseDifference chosen =
        new ReleaseDifference(datasets, difference.usualRevisions(), difference.verdicts());
    if (isJson()) {
      console.line(JsonText.pretty(chosen));
    } else {
      DiffText.lines(chosen, limit == 0 ? Integer.MAX_VALUE : limit).forEach(console::line);
    }
    return ExitCode.OK;
  }
}
