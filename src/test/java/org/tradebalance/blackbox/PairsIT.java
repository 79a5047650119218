package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.store.Engine;

/** Of two runs started together one works and the other leaves with 6: never two, never none. */
class PairsIT {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}, pair {1}")
  @MethodSource
  void ofAPairOneWorks(Engine engine, int pair) throws IOException {
    race(engine, pair);
  }

  static Stream<Arguments> ofAPairOneWorks() {
    return Stream.of(Arguments.of(Engine.H2_FILE, 0), Arguments.of(Engine.POSTGRESQL, 0));
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest(name = "{0}, pair {1}")
  @MethodSource
  void ofEveryPairOneWorks(Engine engine, int pair) throws IOException {
    race(engine, pair);
  }

  static Stream<Arguments> ofEveryPairOneWorks() {
    return Stream.of(Engine.H2_FILE, Engine.POSTGRESQL)
        .flatMap(engine -> IntStream.range(1, 21).mapToObj(pair -> Arguments.of(engine, pair)));
  }

  /**
   * On a server the two work in different folders, as on two machines: only the lease is shared.
   */
  private void race(Engine engine, int pair) throws IOException {
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
    assertThat(ended)
        .as("%s", ended)
        .extracting(Jar.Ended::exitCode)
        .containsExactlyInAnyOrder(0, 6);
    boolean oneWon = ended.get(0).exitCode() == 0;
    Jar.Ended winner = ended.get(oneWon ? 0 : 1).exits(0);
    Jar.Ended loser = ended.get(oneWon ? 1 : 0).exits(6);
    assertThat(winner.out()).contains("run 2 published: 7 files");
    long pid = (oneWon ? one : two).process().pid();
    assertThat(loser.errLines()).singleElement().asString().contains("process " + pid);
    assertThat(Database.at(night.address()).texts("select count(*) from run")).containsExactly("2");
  }
}
