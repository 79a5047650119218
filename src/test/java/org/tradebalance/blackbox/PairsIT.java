package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.store.Engine;

/** Of two runs started together one works and the other leaves with 6: never two, never none. */
class PairsIT {

  @TempDir Path folder;

  @Test
  void ofAPairOneWorks() throws IOException {
    race(Engine.POSTGRESQL, 0);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest(name = "{0}, pair {1}")
  @MethodSource
  void ofEveryPairOneWorks(Engine engine, int pair) throws IOException {
    race(engine, pair);
  }

  static Stream<Arguments> ofEveryPairOneWorks() {
    return Stream.of(Engine.H2_FILE, Engine.POSTGRESQL)
        .flatMap(engine -> IntStream.range(0, 21).mapToObj(pair -> Arguments.of(engine, pair)));
  }

  /** On a busy machine one may have ended before the other came: those two never met. */
  private void race(Engine engine, int pair) throws IOException {
    int attempt = 1;
    while (!haveMet(engine, pair, folder.resolve("attempt-" + attempt))) {
      assertThat(attempt).as("pairs that did not meet").isLessThan(5);
      attempt++;
    }
  }

  /**
   * On a server the two work in different folders, as on two machines: only the lease is shared.
   *
   * @return false where the later one found everything done by the other and did nothing
   */
  private static boolean haveMet(Engine engine, int pair, Path folder) throws IOException {
    Night night = Night.begin(folder, engine);
    Path other = engine == Engine.POSTGRESQL ? folder.resolve("other") : night.output();
    // Whoever starts the database first makes its tables; both must find them.
    night.jar().run("run", "--warnings-ok").exits(0);
    SmallCensus.of(2018, 2025, 3 + pair % 8).write(folder.resolve("input/d-next.xlsx"));

    Jar.Started one = night.jar().start("run", "--warnings-ok");
    Jar.Started two = night.jar().start("run", "--warnings-ok", "--output", other.toString());
    List<Jar.Ended> ended = List.of(one.end(), two.end());
    for (Jar.Ended each : ended) {
      Campaign.note(engine + " pair", pair, each.exitCode(), Campaign.lastWord(each));
    }
    assertThat(Database.at(night.address()).texts("select count(*) from run")).containsExactly("2");
    assertThat(ended.stream().filter(each -> each.out().contains("run 2 published: 7 files")))
        .as("%s", ended)
        .hasSize(1);
    if (ended.stream().anyMatch(each -> each.out().startsWith("nothing new since run 2 of "))) {
      ended.forEach(each -> each.exits(0));
      return false;
    }
    assertThat(ended)
        .as("%s", ended)
        .extracting(Jar.Ended::exitCode)
        .containsExactlyInAnyOrder(0, 6);
    boolean oneWon = ended.get(0).exitCode() == 0;
    Jar.Ended loser = ended.get(oneWon ? 1 : 0).exits(6);
    long pid = (oneWon ? one : two).process().pid();
    assertThat(loser.errLines()).singleElement().asString().contains("process " + pid);
    return true;
  }
}
