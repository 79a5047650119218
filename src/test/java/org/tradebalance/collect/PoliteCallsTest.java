package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.collect.CollectOutcome.Kind;
import org.tradebalance.quality.IssueCode;

/** Whom the collector calls, how often, and when it does not. */
class PoliteCallsTest extends PlayedNight {

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
}
