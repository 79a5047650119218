package org.tradebalance.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.store.run.RunStatus;

/** The JSON of answers, as scripts know it: names, order, and what is left out. */
class AnswersAsJsonTest {

  private static final RunSummary RUN =
      new RunSummary(
          7,
          RunStatus.PUBLISHED,
          null,
          Instant.parse("2026-11-03T02:00:00Z"),
          null,
          "/data/in",
          false,
          "run 7 published");
  private static final String RUN_MEMBERS =
      "\"run\":7,\"status\":\"published\",\"exit\":null,\"started\":\"2026-11-03T02:00:00Z\","
          + "\"finished\":null,\"input\":\"/data/in\",\"forced\":false,"
          + "\"message\":\"run 7 published\"";

  @Test
  void detailsBeginWithTheMembersOfTheRun() {
    RunDetails details =
        new RunDetails(
            RUN,
            new TreeMap<>(Map.of("run-date", "2026-11-03")),
            List.of(new StepSummary("scan", null, "completed", "1.25 s")),
            List.of(),
            List.of());
    assertThat(JsonText.line(details))
        .isEqualTo(
            "{"
                + RUN_MEMBERS
                + ",\"parameters\":{\"run-date\":\"2026-11-03\"},\"steps\":[{\"step\":\"scan\",\"status\":\"completed\",\"duration\":\"1.25"
                + " s\"}],\"files\":[],\"ledger\":[]}");
  }

  @Test
  void stepOfAPartitionNamesItsFile() {
    assertThat(JsonText.line(new StepSummary("partition:ab12", "in/a.csv", "completed", "0.50 s")))
        .isEqualTo(
            "{\"step\":\"partition:ab12\",\"file\":\"in/a.csv\",\"status\":\"completed\","
                + "\"duration\":\"0.50 s\"}");
  }

  @Test
  void figuresOfAnAccountStandBesideItsRows() {
    LedgerEntry entry =
        new LedgerEntry(
            "a.csv",
            "ab12",
            "some-layout",
            "some-dataset",
            "2026-09",
            FileStatus.LOADED,
            new RowCounts(10, 7, 2, new TreeMap<>(Map.of("header", 1L))),
            new FigureCounts(7, 4, 1, 1, 1, 0),
            null);
    assertThat(JsonText.line(FileAccount.of(entry)))
        .isEqualTo(
            "{\"file\":\"a.csv\",\"status\":\"loaded\",\"layout\":\"some-layout\","
                + "\"dataset\":\"some-dataset\",\"vintage\":\"2026-09\","
                + "\"rows\":{\"read\":10,\"accepted\":7,\"rejected\":2,\"ignored\":{\"header\":1}},"
                + "\"found\":7,\"added\":4,\"superseding\":1,\"unchanged\":1,\"not_published\":1,"
                + "\"not_applicable\":0,\"balances\":true,\"issue\":null}");
  }

  @Test
  void aRefusalHasAProposalOnlyWhereThereIsOne() {
    FoundIssue issue = FoundIssue.of(Issue.ofFile(IssueCode.NO_MONTH_PUBLISHED, "a.csv"));
    assertThat(JsonText.line(new RefusedInput(issue, null)))
        .startsWith("{\"file\":\"a.csv\",\"sheet\":\"\",\"row\":0,\"column\":\"\",\"code\":\"TB-")
        .doesNotContain("proposal");
    ProposedLayout proposal =
        new ProposedLayout("a.csv", "x", 2, "x.yml", List.of(), List.of(), List.of("why"), null);
    assertThat(JsonText.line(new RefusedInput(issue, proposal)))
        .endsWith(
            ",\"proposal\":{\"file\":\"a.csv\",\"layout\":\"x\",\"version\":2,"
                + "\"config\":\"x.yml\",\"changes\":[],\"confirm\":[],\"obstacles\":[\"why\"],"
                + "\"yaml\":null}}");
  }

  @Test
  void anEndHasARunOnlyWhereThereIsOne() {
    assertThat(JsonText.line(new RunEnd("done", 0, null, "nothing", List.of())))
        .isEqualTo("{\"outcome\":\"done\",\"exit\":0,\"message\":\"nothing\",\"details\":[]}");
    assertThat(JsonText.line(new RunEnd("published", 1, 7L, "so", List.of("a"))))
        .isEqualTo(
            "{\"outcome\":\"published\",\"exit\":1,\"run\":7,\"message\":\"so\","
                + "\"details\":[\"a\"]}");
  }
}
