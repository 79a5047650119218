package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradebalance.collect.CollectOutcome.Kind;
import org.tradebalance.quality.IssueCode;

/**
 * Tables in pages: joined whole, cut ones asked for in halves, disturbed ones fetched in the end.
 */
class PagesTest extends PlayedNight {
  @TempDir Path aside;

  @ParameterizedTest
  @EnumSource(PageFormat.class)
  void pagesAreJoinedAsTheApiGivesThem(PageFormat format) throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked -> PlayedReply.ok(PlayedPages.page(format, asked.parameter("r"), 2)))) {
      assertThat(only(paged(server, format, 1, "7", "8")).kind()).isEqualTo(Kind.FETCHED);
      String joined =
          switch (format) {
            case CSV -> "r,v\n7,0.10\n7,1.10\n8,0.10\n8,1.10\n";
            case JSON_ROWS ->
                "[[\"r\",\"v\"],\n"
                    + "[\"7\",\"0.10\"],\n"
                    + "[\"7\",\"1.10\"],\n"
                    + "[\"8\",\"0.10\"],\n"
                    + "[\"8\",\"1.10\"]]\n";
            case JSON_DATA ->
                "{\"count\":4,\"data\":[{\"r\":7,\"v\":0.10},{\"r\":7,\"v\":1.10},\n"
                    + "{\"r\":8,\"v\":0.10},{\"r\":8,\"v\":1.10}],\"error\":\"\"}\n";
          };
      assertThat(input.resolve("t")).hasContent(joined.strip());
    }
  }

  @ParameterizedTest
  @EnumSource(PageFormat.class)
  void anAnswerAtTheLimitIsAskedForInHalves(PageFormat format) throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked -> {
              List<String> all = new ArrayList<>();
              for (String r : asked.parameter("r").split(",", -1)) {
                all.add(r);
              }
              // Two rows for each; more than five are not given, and nothing says so.
              return PlayedReply.ok(PlayedPages.cutPage(format, all, 5));
            })) {
      WebSource source = paged(server, format, 5, 4, "1", "2", "3", "4", "5");
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      assertThat(rows("t", format)).isEqualTo(10);
      assertThat(server.asked())
          .extracting(asked -> asked.parameter("r"))
          .containsExactly("1,2,3,4", "1,2", "3,4", "5");
      assertThat(only(source).kind()).isEqualTo(Kind.UNCHANGED);
      assertThat(server.asked()).extracting(asked -> asked.parameter("r")).hasSize(7);
    }
  }

  @Test
  void anAnswerAtTheLimitThatCannotBeLessIsRefused() throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked -> PlayedReply.ok(PlayedPages.page(PageFormat.JSON_DATA, "1", 500)))) {
      CollectOutcome outcome = only(paged(server, PageFormat.JSON_DATA, 500, 1, "1"));
      assertThat(outcome.code()).isEqualTo(IssueCode.SOURCE_CUT);
      assertThat(outcome.detail()).contains("500 rows, the limit of the server");
      assertThat(input.resolve("t")).doesNotExist();
    }
  }

  @Test
  void aServerThatDoesNotKnowTheParameterIsNoticed() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok(PlayedPages.page(PageFormat.CSV, "all", 3)))) {
      CollectOutcome outcome = only(paged(server, PageFormat.CSV, 1, "7", "8"));
      assertThat(outcome.detail()).contains("r=7 and ", "r=8 are the same");
      assertThat(input.resolve("t")).doesNotExist();
    }
  }

  @Test
  void pagesOfOtherColumnsAreNotJoined() throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                PlayedReply.ok(
                    asked.parameter("r").equals("7") ? "r,v\n7,1\n" : "r,v,flag\n8,1,E\n"))) {
      assertThat(only(paged(server, PageFormat.CSV, 1, "7", "8")).detail())
          .contains("different headers: r,v and r,v,flag");
    }
  }

  @Test
  void aMessageAsTheLastPageTakesNothingIn() throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                PlayedReply.ok(
                    asked.parameter("r").equals("7")
                        ? PlayedPages.page(PageFormat.JSON_DATA, "7", 2)
                        : "{\"elapsedTime\":\"0.1"
                            + " secs\",\"count\":0,\"data\":[],\"error\":\"quota\"}"))) {
      assertThat(only(paged(server, PageFormat.JSON_DATA, 1, "7", "8")).detail())
          .contains("the answer says: quota");
      assertThat(input.resolve("t")).doesNotExist();
    }
  }

  @Test
  void anAnswerThatCountsOtherwiseIsCut() throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked -> PlayedReply.ok("{\"count\":3,\"data\":[{\"a\":1}],\"error\":\"\"}"))) {
      assertThat(only(paged(server, PageFormat.JSON_DATA, 1, "7")).detail())
          .contains("counts 3 records and has 1");
    }
  }

  @Test
  void monthsThatAreNotPublishedAreNoPages() throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                asked.parameter("m").compareTo("2026-02") < 0
                    ? PlayedReply.ok(
                        PlayedPages.page(PageFormat.JSON_ROWS, asked.parameter("m"), 1))
                    : PlayedReply.status(204, ""))) {
      WebSource source =
          Sources.csv(server.at("/a?m={yyyy}-{MM}"))
              .file("t", ContentKind.JSON)
              .pages(PageFormat.JSON_ROWS)
              .periods(new PeriodRange(PeriodRange.Step.MONTH, YearMonth.of(2025, 12), 0))
              .named("a");
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      assertThat(rows("t", PageFormat.JSON_ROWS)).isEqualTo(2);
      assertThat(
              FileOrigins.below(input).find(org.tradebalance.digest.Sha256.of(input.resolve("t"))))
          .hasValueSatisfying(origin -> assertThat(origin.pages()).hasSize(4));
      assertThat(only(source).kind()).isEqualTo(Kind.UNCHANGED);
    }
  }

  @Test
  void whereNothingIsPublishedThatIsSaid() throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.status(204, ""))) {
      assertThat(only(paged(server, PageFormat.JSON_ROWS, 1, "7", "8")).code())
          .isEqualTo(IssueCode.SOURCE_NOTHING_PUBLISHED);
    }
  }

  @Test
  void onlyPagesThatChangedAreFetchedAgain() throws Exception {
    AtomicInteger release = new AtomicInteger(1);
    try (PlayedServer server =
        new PlayedServer(
            asked -> {
              String r = asked.parameter("r");
              int rows = r.equals("8") ? release.get() : 1;
              return PlayedReply.tagged(
                  asked,
                  "\"" + r + "-" + rows + "\"",
                  PlayedPages.page(PageFormat.CSV, r, rows).getBytes(StandardCharsets.UTF_8));
            })) {
      WebSource source = paged(server, PageFormat.CSV, 1, "7", "8");
      only(source);
      assertThat(only(source).kind()).isEqualTo(Kind.UNCHANGED);
      release.set(2);
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      assertThat(input.resolve("t")).hasContent("r,v\n7,0.10\n8,0.10\n8,1.10");
    }
  }

  @Test
  void pagesThatWaitTooLongAreNewsAllTheSame() throws Exception {
    AtomicInteger release = new AtomicInteger(1);
    try (PlayedServer server =
        new PlayedServer(
            asked -> {
              String r = asked.parameter("r");
              return r.equals("8") && release.get() == 2
                  ? PlayedReply.status(404, "gone")
                  : PlayedReply.tagged(
                      asked,
                      "\"" + r + release.get() / 2 + "\"",
                      PlayedPages.page(PageFormat.CSV, r, r.equals("7") ? 1 + release.get() / 2 : 1)
                          .getBytes(StandardCharsets.UTF_8));
            })) {
      WebSource source = paged(server, PageFormat.CSV, 1, "7", "8");
      only(source);
      release.set(2); // page 7 has a second row, page 8 fails
      assertThat(only(source).isFailure()).isTrue();
      sources.at(Sources.NIGHT.plus(Duration.ofDays(5)));
      release.set(3); // page 7 is as it was in the night that failed
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      assertThat(input.resolve("t")).hasContent("r,v\n7,0.10\n7,1.10\n8,0.10");
    }
  }

  @Test
  void aPageThatIsNoLongerWantedIsTakenOut() throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                PlayedReply.tagged(
                    asked,
                    "\"" + asked.path() + "\"",
                    PlayedPages.page(PageFormat.CSV, asked.parameter("r"), 1)
                        .getBytes(StandardCharsets.UTF_8)))) {
      only(paged(server, PageFormat.CSV, 1, "7", "8"));
      assertThat(only(paged(server, PageFormat.CSV, 1, "7")).kind()).isEqualTo(Kind.FETCHED);
      assertThat(input.resolve("t")).hasContent("r,v\n7,0.10");
    }
  }

  @Test
  void pagesThatCouldNotBeJoinedAreAskedForAnew() throws Exception {
    AtomicInteger night = new AtomicInteger(1);
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                PlayedReply.ok(
                    PlayedPages.page(
                        PageFormat.CSV, night.get() == 1 ? "all" : asked.parameter("r"), 1)))) {
      WebSource source = paged(server, PageFormat.CSV, 1, "7", "8");
      assertThat(only(source).isFailure()).isTrue();
      night.set(2);
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      assertThat(server.asked()).hasSize(4);
    }
  }

  @Test
  void twoSourcesDoNotReplaceEachOthersFile() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok("a,b\n" + asked.path().length() + ",1\n"))) {
      only(Sources.csv(server.at("/1")).named("one"));
      CollectOutcome other = only(Sources.csv(server.at("/22")).named("two"));
      assertThat(other.code()).isEqualTo(IssueCode.SOURCE_FILE_FOREIGN);
      assertThat(other.detail()).contains("comes from the source one");
    }
  }

  @Test
  void rowsHaveToBeAsManyAsThePublisherCounts() throws Exception {
    AtomicInteger rows = new AtomicInteger(3);
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                PlayedReply.ok(
                    asked.path().startsWith("/TOTAIS")
                        ? "\"ARQUIVO\";\"CO_ANO\";\"NUMERO_LINHAS\"\n\"EXP_2026.csv\";2026;3\n"
                        : PlayedPages.page(PageFormat.CSV, "7", rows.get())))) {
      WebSource source =
          Sources.csv(server.at("/EXP_{yyyy}.csv"))
              .file("EXP_{yyyy}.csv", ContentKind.CSV)
              .pages(PageFormat.CSV)
              .control(new ControlFile(server.at("/TOTAIS.csv"), "ARQUIVO", "NUMERO_LINHAS"))
              .named("a");
      rows.set(2);
      assertThat(only(source).detail()).contains("EXP_2026.csv has 2 rows, the publisher's table");
      assertThat(input.resolve("EXP_2026.csv")).doesNotExist();
      rows.set(3);
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
    }
  }

  private WebSource paged(PlayedServer server, PageFormat format, int together, String... of) {
    return paged(server, format, 0, together, of);
  }

  private static WebSource paged(
      PlayedServer server, PageFormat format, long limit, int together, String... of) {
    return Sources.csv(server.at("/a?r={r}"))
        .file("t", format == PageFormat.CSV ? ContentKind.CSV : ContentKind.JSON)
        .pages(format)
        .values("r", together, of)
        .rowLimit(limit)
        .named("a");
  }

  private long rows(String name, PageFormat format) throws Exception {
    return TablePage.of(input.resolve(name), format).rows();
  }
}
