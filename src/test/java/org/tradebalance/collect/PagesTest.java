package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradebalance.collect.CollectOutcome.Kind;
import org.tradebalance.collect.PlayedReply.Way;
import org.tradebalance.collect.PlayedServer.Asked;
import org.tradebalance.quality.IssueCode;

/**
 * Tables in pages: joined whole, cut ones asked for in halves, disturbed ones fetched in the end.
 */
class PagesTest {

  @TempDir Path input;
  @TempDir Path aside;

  private final Sources sources = new Sources();

  @ParameterizedTest
  @EnumSource(PageFormat.class)
  void pagesAreJoinedAsTheApiGivesThem(PageFormat format) throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok(page(format, asked.parameter("r"), 2)))) {
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
              return PlayedReply.ok(cutPage(format, all, 5));
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
        new PlayedServer(asked -> PlayedReply.ok(page(PageFormat.JSON_DATA, "1", 500)))) {
      CollectOutcome outcome = only(paged(server, PageFormat.JSON_DATA, 500, 1, "1"));
      assertThat(outcome.code()).isEqualTo(IssueCode.SOURCE_CUT);
      assertThat(outcome.detail()).contains("500 rows, the limit of the server");
      assertThat(input.resolve("t")).doesNotExist();
    }
  }

  @Test
  void aServerThatDoesNotKnowTheParameterIsNoticed() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok(page(PageFormat.CSV, "all", 3)))) {
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
                        ? page(PageFormat.JSON_DATA, "7", 2)
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
                    ? PlayedReply.ok(page(PageFormat.JSON_ROWS, asked.parameter("m"), 1))
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
                  page(PageFormat.CSV, r, rows).getBytes(StandardCharsets.UTF_8));
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
                      page(PageFormat.CSV, r, r.equals("7") ? 1 + release.get() / 2 : 1)
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
                    page(PageFormat.CSV, asked.parameter("r"), 1)
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
                    page(PageFormat.CSV, night.get() == 1 ? "all" : asked.parameter("r"), 1)))) {
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
                        : page(PageFormat.CSV, "7", rows.get())))) {
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

  /**
   * A hundred of these: whatever the network does, in the end the file is there, once and whole.
   */
  @RepeatedTest(100)
  void disturbedFetchesLoseAndDuplicateNothing(RepetitionInfo repetition) throws Exception {
    int seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    PageFormat format = List.of(PageFormat.values()).get(seed % 3);
    String[] reporters = new String[1 + random.nextInt(6)];
    Arrays.setAll(reporters, n -> Integer.toString(n + 10));
    int rowsEach = 1 + random.nextInt(400);
    Function<Asked, PlayedReply> good =
        asked -> {
          StringBuilder all = new StringBuilder();
          List<String> asks = List.of(asked.parameter("r").split(",", -1));
          all.append(fullPage(format, asks, rowsEach));
          byte[] body = all.toString().getBytes(StandardCharsets.UTF_8);
          return PlayedReply.tagged(asked, "\"" + body.length + "-" + asks + "\"", body);
        };
    try (PlayedServer server =
        new PlayedServer(
            asked -> {
              synchronized (random) {
                return random.nextInt(10) < 6
                    ? disturbed(good.apply(asked), random)
                    : good.apply(asked);
              }
            })) {
      WebSource source =
          Sources.csv(server.at("/a?r={r}"))
              .file("t", format == PageFormat.CSV ? ContentKind.CSV : ContentKind.JSON)
              .pages(format)
              .values("r", 1 + random.nextInt(3), reporters)
              .rowLimit(random.nextBoolean() ? 0 : 3L * rowsEach)
              .named("a");
      int night = 0;
      CollectOutcome last = null;
      do {
        sources.at(Sources.NIGHT.plus(Duration.ofHours(night)));
        last = only(source);
        night++;
      } while (last.isFailure() && night < 60);
      assertThat(last.isFailure()).as("seed %d: %s", seed, last.line()).isFalse();
      Path expected = aside.resolve("expected");
      List<TablePage> pages = new ArrayList<>();
      for (String each : reporters) {
        Path page = aside.resolve("page" + each);
        Files.writeString(page, fullPage(format, List.of(each), rowsEach));
        pages.add(TablePage.of(page, format));
      }
      PageJoin.join(pages, format, expected);
      assertThat(counted("t", format)).as("seed %d", seed).isEqualTo(counted(expected, format));
      assertThat(only(source).kind()).isNotEqualTo(Kind.FETCHED);
    }
  }

  private static PlayedReply disturbed(PlayedReply reply, Random random) {
    if (reply.status() >= 300) {
      return PlayedReply.status(503, "busy");
    }
    int at = random.nextInt(Math.max(1, reply.body().length));
    return switch (random.nextInt(10)) {
      case 0 -> reply.by(Way.CUT, at);
      case 1 -> reply.by(Way.CUT_CHUNKED, at);
      case 2 ->
          reply.status() == 200 ? reply.packed().by(Way.CUT_CLOSED, at) : reply.by(Way.CUT, at);
      case 3 -> reply.by(Way.NOTHING, 0);
      case 4 -> reply.by(Way.WRONG_LENGTH, 0);
      case 5 -> PlayedReply.status(503, "busy").with("Retry-After", "3");
      case 6 -> PlayedReply.status(429, "{\"statusCode\":429,\"message\":\"slow down\"}");
      case 7 -> PlayedReply.ok("<!DOCTYPE html><html>maintenance</html>");
      case 8 -> PlayedReply.ok("{\"statusCode\":429,\"message\":\"slow down\"}");
      default -> PlayedReply.ok("");
    };
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

  private CollectOutcome only(WebSource source) throws Exception {
    List<CollectOutcome> outcomes =
        sources.collector(input).collect(List.of(source), true, outcome -> {});
    assertThat(outcomes).hasSize(1);
    return outcomes.get(0);
  }

  private long rows(String name, PageFormat format) throws Exception {
    return TablePage.of(input.resolve(name), format).rows();
  }

  /** How often each row is there, whatever the order of the pages. */
  private Map<String, Integer> counted(String name, PageFormat format) throws Exception {
    return counted(input.resolve(name), format);
  }

  private static Map<String, Integer> counted(Path file, PageFormat format) throws Exception {
    Map<String, Integer> rows = new TreeMap<>();
    String text = Files.readString(file);
    String between =
        format == PageFormat.CSV ? "\n" : format == PageFormat.JSON_ROWS ? "\\],\\s*" : "\\},\\s*";
    for (String row : text.split(between, -1)) {
      rows.merge(row.replaceAll("[\\[\\]{}\\s]", ""), 1, Integer::sum);
    }
    return rows;
  }

  private static String page(PageFormat format, String r, int rows) {
    return fullPage(format, List.of(r), rows);
  }

  private static String fullPage(PageFormat format, List<String> reporters, int rows) {
    return cutPage(format, reporters, rows, Integer.MAX_VALUE);
  }

  private static String cutPage(PageFormat format, List<String> reporters, int most) {
    return cutPage(format, reporters, 2, most);
  }

  private static String cutPage(PageFormat format, List<String> reporters, int rows, int most) {
    List<String> lines = new ArrayList<>();
    for (String r : reporters) {
      for (int n = 0; n < rows && lines.size() < most; n++) {
        lines.add(
            switch (format) {
              case CSV -> r + "," + n + ".10\n";
              case JSON_ROWS -> "[\"" + r + "\",\"" + n + ".10\"]";
              case JSON_DATA -> "{\"r\":" + r + ",\"v\":" + n + ".10}";
            });
      }
    }
    return switch (format) {
      case CSV -> "r,v\n" + String.join("", lines);
      case JSON_ROWS -> "[[\"r\",\"v\"],\n" + String.join(",\n", lines) + "]";
      case JSON_DATA ->
          "{\"elapsedTime\":\"0."
              + System.nanoTime() % 97
              + " secs\",\"count\":"
              + lines.size()
              + ",\"data\":["
              + String.join(",", lines)
              + "],\"error\":\"\"}";
    };
  }
}
