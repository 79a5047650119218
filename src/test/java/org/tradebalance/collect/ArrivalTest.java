package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradebalance.collect.CollectOutcome.Kind;
import org.tradebalance.collect.PlayedReply.Way;

/** What comes over the network arrives whole, once, or not at all. */
class ArrivalTest extends PlayedNight {

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
}
