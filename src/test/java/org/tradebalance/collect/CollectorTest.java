package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.collect.CollectOutcome.Kind;
import org.tradebalance.collect.PlayedReply.Way;
import org.tradebalance.quality.IssueCode;

/** What the collector keeps from one night to the next, and what it replaces. */
class CollectorTest extends PlayedNight {

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
  void aFolderInThePlaceOfAFileStopsThatSourceOnly() throws Exception {
    Files.createDirectories(input.resolve("table.csv"));
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(BYTES))) {
      List<CollectOutcome> outcomes =
          sources
              .collector(input)
              .collect(
                  List.of(
                      Sources.csv(server.at("/a")).named("a"),
                      Sources.csv(server.at("/b")).file("b.csv", ContentKind.CSV).named("b")),
                  true,
                  outcome -> {});
      assertThat(outcomes.get(0).line()).contains("a folder of that name", "rename it", "TB-3008");
      assertThat(outcomes.get(1).kind()).isEqualTo(Kind.FETCHED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{}",
        "{\"calls\":{},\"hosts\":{\"h\":{\"day\":null,\"calls\":1}},\"sources\":{}}",
        "{\"calls\":{},\"hosts\":{\"h\":{\"day\":\"2026-01-01\",\"notBefore\":\"soon\"}},"
            + "\"sources\":{}}",
        "{\"calls\":{},\"hosts\":{},\"sources\":{\"a\":\"yesterday\"}}"
      })
  void whatItRemembersIsNotGuessedAt(String remembered) throws Exception {
    Files.createDirectories(input.resolve(".collected"));
    Files.writeString(input.resolve(".collected/state.json"), remembered);
    WebSource source = Sources.csv("https://nowhere.test/").named("a");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> only(source))
        .withNoCause()
        .withMessageContaining("state.json is not what the collector wrote; remove it");
  }

  @Test
  void aWaitThatSomebodyTookOutIsNone() throws Exception {
    Files.createDirectories(input.resolve(".collected"));
    Files.writeString(
        input.resolve(".collected/state.json"),
        "{\"calls\":{},\"hosts\":{\"127.0.0.1\":{\"day\":\"2026-01-01\",\"calls\":1,"
            + "\"notBefore\":null}},\"sources\":{}}");
    try (PlayedServer server = new PlayedServer(asked -> PlayedReply.ok(BYTES))) {
      assertThat(only(Sources.csv(server.at("/a")).named("a")).kind()).isEqualTo(Kind.FETCHED);
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

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
