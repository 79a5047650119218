package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.collect.CollectOutcome.Kind;
import org.tradebalance.collect.PlayedReply.Way;
import org.tradebalance.collect.PlayedServer.Asked;

/** Whatever the network does, in the end a file is there, once and whole. */
class DisturbedFetchesTest extends PlayedNight {
  @TempDir Path aside;

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
          all.append(PlayedPages.fullPage(format, asks, rowsEach));
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
        Files.writeString(page, PlayedPages.fullPage(format, List.of(each), rowsEach));
        pages.add(TablePage.of(page, format));
      }
      PageJoin.join(pages, format, expected);
      assertThat(PlayedPages.counted(input.resolve("t"), format))
          .as("seed %d", seed)
          .isEqualTo(PlayedPages.counted(expected, format));
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
}
