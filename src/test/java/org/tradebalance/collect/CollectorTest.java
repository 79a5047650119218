package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.collect.CollectOutcome.Kind;
import org.tradebalance.collect.PlayedReply.Way;
import org.tradebalance.quality.IssueCode;

/** The collector survives what servers do, and takes nothing in that is not whole. */
class CollectorTest {

  private static final String TABLE =
      "month,value\n"
          + String.join(
              "", IntStream.range(0, 3_000).mapToObj(n -> "2024-01," + n * 7 + "\n").toList());
  private static final byte[] BYTES = TABLE.getBytes(StandardCharsets.UTF_8);

  @TempDir Path input;

  private final Sources sources = new Sources();

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"WHOLE", "CHUNKED", "CLOSED"})
  void aBodyArrivesHoweverItTravels(Way way) throws Exception {
    for (boolean packed : new boolean[] {false, true}) {
      PlayedReply reply = PlayedReply.ok(BYTES);
      PlayedReply sent = (packed ? reply.packed() : reply).by(way, 0);
      try (PlayedServer server = new PlayedServer(asked -> sent)) {
        CollectOutcome outcome = only(Sources.csv(server.at("/a")).named("a"));
        assertThat(outcome.kind()).as(outcome.line()).isIn(Kind.FETCHED, Kind.UNCHANGED);
        assertThat(input.resolve("table.csv")).hasBinaryContent(BYTES);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"CUT", "CUT_CHUNKED", "CUT_CLOSED", "NOTHING", "WRONG_LENGTH"})
  void aBodyThatBreaksOffIsAskedForAgainAndNothingOfItStays(Way way) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                calls.incrementAndGet() < 3
                    ? PlayedReply.ok(BYTES).by(way, 10_001)
                    : PlayedReply.ok(BYTES))) {
      assertThat(only(Sources.csv(server.at("/a")).named("a")).kind()).isEqualTo(Kind.FETCHED);
      assertThat(input.resolve("table.csv")).hasBinaryContent(BYTES);
      assertThat(calls).hasValue(3);
      // Where not one byte came, the client of the JDK has called a second time itself.
      assertThat(sources.waited)
          .startsWith(Duration.ofSeconds(2))
          .hasSize(way == Way.NOTHING ? 1 : 2);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"CUT", "CUT_CHUNKED", "CUT_CLOSED", "NOTHING", "WRONG_LENGTH"})
  void whatNeverComesWholeIsToldAndWhatWasHereStays(Way way) throws Exception {
    try (PlayedServer good = new PlayedServer(asked -> PlayedReply.ok("a,b\n1,2\n"))) {
      only(Sources.csv(good.at("/a")).named("a"));
    }
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(BYTES).by(way, 10_001))) {
      CollectOutcome outcome = only(Sources.csv(server.at("/a")).named("a"));
      assertThat(outcome.isFailure()).isTrue();
      assertThat(outcome.detail()).contains("after 5 calls");
      assertThat(input.resolve("table.csv")).hasContent("a,b\n1,2\n");
    }
  }

  @Test
  void aDownloadGoesOnWhereItBrokeOffAlsoInAnotherNight() throws Exception {
    AtomicInteger night = new AtomicInteger(1);
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                night.get() == 2
                    ? PlayedReply.tagged(asked, "\"v1\"", BYTES)
                    : asked.header("range").isEmpty()
                        ? PlayedReply.tagged(asked, "\"v1\"", BYTES).by(Way.CUT, 20_000)
                        : PlayedReply.status(503, "busy"))) {
      WebSource source = Sources.csv(server.at("/a")).named("a");
      assertThat(only(source).isFailure()).isTrue();
      night.set(2);
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      PlayedServer.Asked last = server.asked().get(server.asked().size() - 1);
      assertThat(last.header("range")).isEqualTo("bytes=20000-");
      assertThat(last.header("if-range")).isEqualTo("\"v1\"");
      assertThat(input.resolve("table.csv")).hasBinaryContent(BYTES);
    }
  }

  @Test
  void theRestIsPutBehindWhatCame() throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked -> {
              PlayedReply reply = PlayedReply.tagged(asked, "\"v1\"", BYTES);
              return reply.status() == 200 ? reply.by(Way.CUT, 20_000) : reply;
            })) {
      assertThat(only(Sources.csv(server.at("/a")).named("a")).kind()).isEqualTo(Kind.FETCHED);
      assertThat(input.resolve("table.csv")).hasBinaryContent(BYTES);
      assertThat(server.asked()).hasSize(2);
    }
  }

  @Test
  void theRestOfAnotherVersionIsNotPutBehindIt() throws Exception {
    byte[] other = TABLE.replace("2024-01", "2024-02").getBytes(StandardCharsets.UTF_8);
    AtomicInteger calls = new AtomicInteger();
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                calls.incrementAndGet() == 1
                    ? PlayedReply.tagged(asked, "\"v1\"", BYTES).by(Way.CUT, 20_000)
                    : PlayedReply.tagged(asked, "\"v2\"", other))) {
      only(Sources.csv(server.at("/a")).named("a"));
      assertThat(input.resolve("table.csv")).hasBinaryContent(other);
    }
  }

  @Test
  void whatIsUnchangedIsNotFetchedAgain() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.tagged(asked, "\"v1\"", BYTES))) {
      WebSource source = Sources.csv(server.at("/a")).named("a");
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      var time = Files.getLastModifiedTime(input.resolve("table.csv"));
      assertThat(only(source).kind()).isEqualTo(Kind.UNCHANGED);
      assertThat(server.asked().get(1).header("if-none-match")).isEqualTo("\"v1\"");
      assertThat(Files.getLastModifiedTime(input.resolve("table.csv"))).isEqualTo(time);
      Files.delete(input.resolve("table.csv"));
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      assertThat(input.resolve("table.csv")).hasBinaryContent(BYTES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "Thu, 05 Mar 2026 02:00:07 GMT"})
  void aServerThatAsksToWaitIsWaitedFor(String retryAfter) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                calls.incrementAndGet() == 1
                    ? PlayedReply.status(429, "{\"statusCode\":429}")
                        .with("Retry-After", retryAfter)
                    : PlayedReply.ok(BYTES))) {
      assertThat(only(Sources.csv(server.at("/a")).named("a")).kind()).isEqualTo(Kind.FETCHED);
      assertThat(sources.waited).containsExactly(Duration.ofSeconds(7));
    }
  }

  @Test
  void aServerThatAsksForAnotherDayIsNotCalledBefore() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.status(429, "").with("Retry-After", "3600"))) {
      WebSource source = Sources.csv(server.at("/a")).named("a");
      assertThat(only(source).detail()).contains("429", "3600 s");
      assertThat(only(source).detail()).contains("not to be called before 2026-03-05T03:00:00Z");
      assertThat(server.asked()).hasSize(1);
      sources.at(Sources.NIGHT.plusSeconds(3_601));
      only(source);
      assertThat(server.asked()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408})
  void aServerInTroubleIsAskedAgain(int status) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                calls.incrementAndGet() < 4
                    ? PlayedReply.status(status, "later")
                    : PlayedReply.ok(BYTES))) {
      assertThat(only(Sources.csv(server.at("/a")).named("a")).kind()).isEqualTo(Kind.FETCHED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 410, 401, 403})
  void aServerThatRefusesIsNotAskedAgain(int status) throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.status(status, "no such"))) {
      CollectOutcome outcome = only(Sources.csv(server.at("/a")).named("a"));
      assertThat(outcome.code())
          .isEqualTo(
              status == 401 || status == 403
                  ? IssueCode.SOURCE_KEY_REFUSED
                  : IssueCode.SOURCE_NOT_FETCHED);
      assertThat(outcome.detail()).contains("the server answered " + status + ": no such");
      assertThat(server.asked()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>We are down for maintenance</body></html>",
        "\n<html lang='en'><head>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\" \"y\">\n<html>",
        "{\"statusCode\": 429, \"message\": \"Rate limit is exceeded. Try again in 7 seconds.\"}",
        "{\"data\":[],\"error\":\"invalid key\"}",
        "<error>no</error>",
        "Rate limit exceeded",
        "   \n",
        ""
      })
  void whatIsNoTableIsNamedAndNotTakenIn(String body) throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(body))) {
      CollectOutcome outcome = only(Sources.csv(server.at("/a")).named("a"));
      assertThat(outcome.code()).isEqualTo(IssueCode.SOURCE_ANSWER_WRONG);
      assertThat(outcome.detail())
          .contains(
              body.isBlank()
                  ? "the answer is empty"
                  : body.contains("html")
                      ? "a web page (HTML), expected a text table"
                      : body.startsWith("{")
                          ? "JSON, expected a text table"
                          : body.startsWith("<") ? "XML" : "text without columns: Rate limit");
      assertThat(input.resolve("table.csv")).doesNotExist();
    }
  }

  @Test
  void aMessageInJsonIsNoAnswer() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok("{\"error\":\"no such series\",\"code\":4}"))) {
      WebSource source = Sources.csv(server.at("/a")).file("a.json", ContentKind.JSON).named("a");
      assertThat(only(source).detail()).contains("the answer is a message: no such series");
    }
  }

  @Test
  void aWebPageInPlaceOfAWorkbookIsNamed() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok("<html><title>Log in</title></html>"))) {
      WebSource source =
          Sources.csv(server.at("/a")).file("country.xlsx", ContentKind.XLSX).named("a");
      assertThat(only(source).detail())
          .contains("the answer is a web page (HTML), expected an Excel workbook", "Log in");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "gz", "xlsx"})
  void anArchiveHasToBeWhole(String ending) throws Exception {
    byte[] whole = archive(ending);
    ContentKind kind =
        Stream.of(ContentKind.values()).filter(k -> k.code().equals(ending)).findFirst().get();
    Function<byte[], CollectOutcome> fetched =
        body -> {
          try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(body))) {
            return only(Sources.csv(server.at("/a")).file("t." + ending, kind).named("a"));
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        };
    CollectOutcome cut = fetched.apply(Arrays.copyOf(whole, whole.length * 2 / 3));
    assertThat(cut.code()).as(cut.line()).isEqualTo(IssueCode.SOURCE_CUT);
    byte[] damaged = whole.clone();
    for (int at = whole.length / 2; at < whole.length / 2 + 30; at++) {
      damaged[at] ^= 0x55;
    }
    assertThat(fetched.apply(damaged).code()).isEqualTo(IssueCode.SOURCE_CUT);
    assertThat(input.resolve("t." + ending)).doesNotExist();
    CollectOutcome good = fetched.apply(whole);
    assertThat(good.kind()).as(good.line()).isEqualTo(Kind.FETCHED);
    assertThat(input.resolve("t." + ending)).hasBinaryContent(whole);
  }

  @Test
  void anArchiveOfATableAndItsMetadataIsOneTableAndOfTwoIsNone() throws Exception {
    for (String second : List.of("12100011_MetaData.csv", "12100012.csv")) {
      byte[] zip = zip(Map.of("12100011.csv", TABLE, second, "a,b\n"));
      try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(zip))) {
        CollectOutcome outcome =
            only(Sources.csv(server.at("/z")).file("z.zip", ContentKind.ZIP).named("z"));
        if (second.contains("MetaData")) {
          assertThat(outcome.kind()).isEqualTo(Kind.FETCHED);
        } else {
          assertThat(outcome.detail()).contains("2 tables besides metadata");
        }
      }
    }
  }

  @Test
  void aHashOfTheServerHasToAgree() throws Exception {
    String good =
        java.util.Base64.getEncoder()
            .encodeToString(HexFormat.of().parseHex(org.tradebalance.digest.Sha256.ofText(TABLE)));
    for (String hash : List.of(good, good.replaceFirst("^..", "AA"))) {
      try (PlayedServer server =
          new PlayedServer(
              asked -> PlayedReply.ok(BYTES).with("Repr-Digest", "sha-256=:" + hash + ":"))) {
        CollectOutcome outcome = only(Sources.csv(server.at("/a")).named("a"));
        assertThat(outcome.isFailure()).isEqualTo(!hash.equals(good));
      }
    }
  }

  @Test
  void aPackedBodyThatIsCutIsNoBody() throws Exception {
    PlayedReply packed = PlayedReply.ok(BYTES).packed();
    byte[] half = Arrays.copyOf(packed.body(), packed.body().length / 2);
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok(half).with("Content-Encoding", "gzip"))) {
      assertThat(only(Sources.csv(server.at("/a")).named("a")).code())
          .isEqualTo(IssueCode.SOURCE_CUT);
    }
  }

  @Test
  void aSlowServerIsNotWaitedForForever() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.ok(BYTES).by(Way.STALLED, 5_000))) {
      WebSource source = Sources.csv(server.at("/a")).timeout(Duration.ofMillis(300)).named("a");
      long start = System.nanoTime();
      assertThat(only(source).detail()).contains("no whole answer");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }
  }

  @Test
  void anAnswerThatIsTooLargeIsGivenUp() throws Exception {
    for (boolean packed : new boolean[] {false, true}) {
      PlayedReply reply = PlayedReply.ok(BYTES).by(Way.CHUNKED, 0);
      try (PlayedServer server = new PlayedServer(asked -> packed ? reply.packed() : reply)) {
        WebSource source = Sources.csv(server.at("/a")).bytes(BYTES.length - 1).named("a");
        assertThat(only(source).detail()).contains("more than " + (BYTES.length - 1) + " bytes");
        assertThat(server.asked()).hasSize(1);
      }
    }
  }

  @Test
  void aRedirectIsFollowedToHostsThatAreAllowedOnly() throws Exception {
    try (PlayedServer other = new PlayedServer(asked -> PlayedReply.ok(BYTES))) {
      String elsewhere = other.at("/b").replace("127.0.0.1", "localhost");
      try (PlayedServer server =
          new PlayedServer(
              asked ->
                  asked.path().equals("/here")
                      ? PlayedReply.ok(BYTES)
                      : PlayedReply.status(302, "")
                          .with("Location", asked.path().equals("/a") ? elsewhere : "/here"))) {
        SourceKey key = new SourceKey("X-Key", null, "env:KEY");
        sources.with(Map.of("KEY", "opensesame"));
        CollectOutcome refused = only(Sources.csv(server.at("/a")).key(key).named("a"));
        assertThat(refused.code()).isEqualTo(IssueCode.SOURCE_ADDRESS_REFUSED);
        assertThat(refused.detail()).contains("localhost");
        assertThat(other.asked()).isEmpty();
        WebSource allowed = Sources.csv(server.at("/a")).key(key).redirects("localhost").named("a");
        assertThat(only(allowed).kind()).isEqualTo(Kind.FETCHED);
        assertThat(other.asked().get(0).headers()).doesNotContainKey("x-key");
        assertThat(server.asked().get(1).header("x-key")).isEqualTo("opensesame");
        assertThat(
                only(Sources.csv(server.at("/c")).file("c.csv", ContentKind.CSV).named("c")).kind())
            .isEqualTo(Kind.FETCHED);
      }
    }
  }

  @Test
  void aRedirectRoundInACircleEnds() throws Exception {
    try (PlayedServer server =
        new PlayedServer(asked -> PlayedReply.status(307, "").with("Location", asked.path()))) {
      assertThat(only(Sources.csv(server.at("/a")).named("a")).detail())
          .contains("more than 5 redirects");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1"
      })
  void nothingInsideTheNetworkIsCalled(String address) throws Exception {
    AddressGuard guard = new AddressGuard(host -> List.of(InetAddress.getByName(address)), false);
    List<CollectOutcome> outcomes =
        sources
            .collector(input, guard)
            .collect(
                List.of(Sources.csv("http://publisher.test/a").strict(true, false).named("a")),
                true,
                outcome -> {});
    assertThat(outcomes)
        .singleElement()
        .extracting(CollectOutcome::code)
        .isEqualTo(IssueCode.SOURCE_ADDRESS_REFUSED);
  }

  @Test
  void nothingIsCalledWithoutEncryptionUnlessThatIsConfigured() throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(BYTES))) {
      assertThat(only(Sources.csv(server.at("/a")).strict(false, true).named("a")).detail())
          .contains("is not encrypted", "allow-http");
      assertThat(server.asked()).isEmpty();
    }
  }

  @Test
  void aQuotaOfADayHoldsAndTheNextDayGoesOn() throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked -> PlayedReply.ok("reporter,value\n" + asked.parameter("r") + ",5\n"))) {
      WebSource source =
          Sources.csv(server.at("/a?r={r}"))
              .pages(PageFormat.CSV)
              .values("r", 1, "1", "2", "3", "4", "5")
              .callsADay(3)
              .named("a");
      assertThat(only(source).code()).isEqualTo(IssueCode.SOURCE_QUOTA_USED);
      assertThat(server.asked()).hasSize(3);
      assertThat(only(source).code()).isEqualTo(IssueCode.SOURCE_QUOTA_USED);
      assertThat(server.asked()).hasSize(3);
      sources.at(Sources.NIGHT.plus(Duration.ofDays(1)));
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
      assertThat(server.asked()).hasSize(5);
      assertThat(input.resolve("table.csv"))
          .hasContent("reporter,value\n1,5\n2,5\n3,5\n4,5\n5,5\n");
    }
  }

  @Test
  void oneConnectionAtATimeAndTheSourceThatFailsStopsNoOther() throws Exception {
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                asked.path().equals("/2") ? PlayedReply.status(404, "") : PlayedReply.ok(BYTES))) {
      List<WebSource> three =
          IntStream.rangeClosed(1, 3)
              .mapToObj(
                  n ->
                      Sources.csv(server.at("/" + n))
                          .file(n + ".csv", ContentKind.CSV)
                          .named("s" + n))
              .toList();
      List<CollectOutcome> outcomes = new ArrayList<>();
      sources.collector(input).collect(three, true, outcomes::add);
      assertThat(outcomes)
          .extracting(CollectOutcome::kind)
          .containsExactly(Kind.FETCHED, Kind.FAILED, Kind.FETCHED);
      assertThat(server.mostOpen()).isEqualTo(1);
    }
  }

  @Test
  void whoeverIsAskedToStopCallsNobodyMore() throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.status(503, "busy"))) {
      sources.stopAfter = 2;
      List<WebSource> two =
          List.of(
              Sources.csv(server.at("/1")).named("one"), Sources.csv(server.at("/2")).named("two"));
      List<CollectOutcome> outcomes = new ArrayList<>();
      sources.collector(input).collect(two, true, outcomes::add);
      assertThat(outcomes)
          .singleElement()
          .extracting(CollectOutcome::detail)
          .asString()
          .contains("it was stopped");
      assertThat(server.asked()).hasSize(2);
    }
  }

  @Test
  void twoCollectorsDoNotWorkInOneFolder() throws Exception {
    try (CollectFolder held = CollectFolder.take(input)) {
      assertThat(held.raw()).exists();
      WebSource source = Sources.csv("https://nowhere.test/").named("a");
      assertThatExceptionOfType(CollectingException.class)
          .isThrownBy(() -> only(source))
          .withMessageContaining("another process collects");
    }
  }

  @Test
  void aFileThatSomebodyElsePutThereIsNotReplaced() throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(BYTES))) {
      WebSource source = Sources.csv(server.at("/a")).named("a");
      Files.writeString(input.resolve("table.csv"), "mine,yes\n");
      assertThat(only(source).code()).isEqualTo(IssueCode.SOURCE_FILE_FOREIGN);
      assertThat(input.resolve("table.csv")).hasContent("mine,yes\n");
      assertThat(server.asked()).isEmpty();
      Files.delete(input.resolve("table.csv"));
      assertThat(only(source).kind()).isEqualTo(Kind.FETCHED);
    }
  }

  @Test
  void aSourceIsAskedWhenItIsDueOrNamed() throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(BYTES))) {
      WebSource source =
          Sources.csv(server.at("/a")).every(CollectCalendar.Every.MONTH, 7).named("a");
      assertThat(asDue(source).kind()).isEqualTo(Kind.NOT_DUE);
      sources.at(Instant.parse("2026-03-07T00:00:00Z"));
      assertThat(asDue(source).kind()).isEqualTo(Kind.FETCHED);
      assertThat(asDue(source).kind()).isEqualTo(Kind.NOT_DUE);
      assertThat(only(source).kind()).isEqualTo(Kind.UNCHANGED);
      sources.at(Instant.parse("2026-04-01T00:00:00Z"));
      assertThat(asDue(source).kind()).isEqualTo(Kind.NOT_DUE);
    }
  }

  @Test
  void aPlanCallsNobodyAndMakesNothing() throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(BYTES))) {
      List<CollectOutcome> plan =
          sources
              .collector(input)
              .plan(List.of(Sources.csv(server.at("/a?y={yyyy}")).named("a")), true);
      assertThat(plan)
          .singleElement()
          .extracting(CollectOutcome::detail)
          .asString()
          .contains("1 call", "/a?y=2026", "never fetched");
      assertThat(server.asked()).isEmpty();
      assertThat(input).isEmptyDirectory();
    }
  }

  @Test
  void theOriginIsKeptByTheHashOfTheContent() throws Exception {
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(BYTES))) {
      only(Sources.csv(server.at("/a?x=1")).named("a"));
      FileOrigin origin =
          FileOrigins.below(input).find(org.tradebalance.digest.Sha256.ofText(TABLE)).orElseThrow();
      assertThat(origin.address()).isEqualTo(server.at("/a?x=1"));
      assertThat(origin.fetchedAt()).isEqualTo("2026-03-05T02:00:00Z");
      assertThat(origin.source()).isEqualTo("a");
    }
  }

  @Test
  void theNewestContentsAreKeptAsTheyCame() throws Exception {
    for (int night = 1; night <= 5; night++) {
      String text = "a,b\n" + night + ",2\n";
      try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(text))) {
        sources.at(Sources.NIGHT.plus(Duration.ofDays(night)));
        only(Sources.csv(server.at("/a")).named("a"));
      }
    }
    try (Stream<Path> raw = Files.list(input.resolve(".collected/raw"))) {
      assertThat(raw.map(CollectorTest::text))
          .containsExactlyInAnyOrder("a,b\n4,2\n", "a,b\n5,2\n");
    }
  }

  @Test
  void aKeyIsInNoTextAndNoFile() throws Exception {
    String secret = "s3cr3t/with+signs=";
    sources.with(Map.of("KEY", secret));
    List<String> told = new ArrayList<>();
    AtomicInteger calls = new AtomicInteger();
    try (PlayedServer server =
        new PlayedServer(
            asked ->
                switch (calls.incrementAndGet()) {
                  case 1 -> PlayedReply.status(400, "bad key " + secret + " in " + asked.path());
                  case 2 -> PlayedReply.ok("a,b\n" + secret + ",1\n");
                  case 3 ->
                      PlayedReply.status(302, "")
                          .with("Location", "http://other.test" + asked.path());
                  case 4 -> PlayedReply.ok(BYTES).by(Way.CUT, 9_000).with("ETag", "\"1\"");
                  default -> PlayedReply.tagged(asked, "\"1\"", BYTES);
                })) {
      for (SourceKey key :
          List.of(
              new SourceKey(null, "api_key", "env:KEY"), new SourceKey("X-Key", null, "env:KEY"))) {
        WebSource source = Sources.csv(server.at("/a?x=1")).key(key).named("a");
        for (int night = 0; night < 5; night++) {
          told.add(only(source).line());
        }
        sources.collector(input).plan(List.of(source), true).forEach(p -> told.add(p.line()));
      }
      assertThat(server.asked().get(0).parameter("api_key")).isEqualTo("s3cr3t%2Fwith%2Bsigns%3D");
    }
    assertThat(told).noneMatch(line -> line.contains("s3cr3t"));
    assertThat(told.get(0)).contains("bad key ***");
    assertThat(told.get(1)).contains("the answer repeats the key");
    try (Stream<Path> files = Files.walk(input)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSizeGreaterThan(3).noneMatch(file -> text(file).contains("s3cr3t"));
    }
  }

  private CollectOutcome only(WebSource source) throws Exception {
    return collect(source, true);
  }

  private CollectOutcome asDue(WebSource source) throws Exception {
    return collect(source, false);
  }

  private CollectOutcome collect(WebSource source, boolean named) throws Exception {
    List<CollectOutcome> outcomes =
        sources.collector(input).collect(List.of(source), named, outcome -> {});
    assertThat(outcomes).hasSize(1);
    return outcomes.get(0);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] archive(String ending) throws IOException {
    return switch (ending) {
      case "gz" -> {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
          out.write(BYTES);
        }
        yield bytes.toByteArray();
      }
      case "xlsx" -> zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", TABLE));
      default -> zip(Map.of("table.csv", TABLE));
    };
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : new java.util.TreeMap<>(parts).entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
