package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tradebalance.golden.PureCore;

/** All files that publishers ship, each beside each: none contradicts another. */
@EnabledIfSystemProperty(
    named = "shared.data",
    matches = ".+",
    disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
class SharedCorroborationTest {

  private static final List<Source> SOURCES = new ArrayList<>();

  @BeforeAll
  static void readAll() throws IOException {
    Path folder = Path.of(System.getProperty("shared.data"));
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.contains("/") && !name.matches("(reference|baci-codes|wits)/.*"))
          .sorted()
          .forEach(
              name ->
                  SOURCES.add(
                      new Source(name, PureCore.read(folder.resolve(name)).flows(), false)));
    }
  }

  @Test
  void noneOfAllTogetherIsDoubted() {
    assertNone(found(SOURCES));
  }

  @Test
  void noPairIsDoubtedInEitherOrder() {
    for (int first = 0; first < SOURCES.size(); first++) {
      for (int second = 0; second < SOURCES.size(); second++) {
        if (first != second) {
          Source one = SOURCES.get(first);
          Source other = SOURCES.get(second);
          assertNone(found(List.of(one, other)));
        }
      }
    }
  }

  /** Tables of one dataset, in whatever unit and of whatever vintage, hold none of each other. */
  @Test
  void noPairRevisesTheOtherUnusually() {
    for (Source one : SOURCES) {
      ReferenceFigures standing = new Release(one.figures()).asKnown();
      for (Source other : SOURCES) {
        assertThat(
                RevisionCheck.find(other.figures(), standing, false, RevisionCheck.USUAL_PERCENT))
            .as(one.name() + ", " + other.name())
            .isNull();
        assertThat(AgainstRelease.find(other.figures(), standing, "the other"))
            .as(one.name() + ", " + other.name())
            .isNull();
        assertThat(CoarseFigures.besideRelease(other.figures(), standing))
            .as(one.name() + ", " + other.name())
            .isNull();
        assertThat(FarFigures.besideRelease(other.figures(), standing))
            .as(one.name() + ", " + other.name())
            .isNull();
      }
    }
  }

  private static void assertNone(Corroboration.Outcome found) {
    assertThat(found.doubts())
        .extracting(each -> each.source().name() + each.contradiction())
        .isEmpty();
    assertThat(found.apart())
        .extracting(
            each -> each.figures().issue(each.source().name(), each.other().name()).message())
        .isEmpty();
  }

  private static Corroboration.Outcome found(List<Source> sources) {
    return Corroboration.find(sources, Bases::of, PureCore.CATALOGUE.signs());
  }
}
