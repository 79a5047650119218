package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.quality.Issue;

/** Releases as their publishers ship them, and the same misread. */
@EnabledIfSystemProperty(
    named = "shared.data",
    matches = ".+",
    disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
class SharedReleasesTest {

  private static final String CENSUS = "census-country/country_data-to-%s.xlsx";
  private static final String FRED = "fred/BOPGSTB_obs-to-%s.csv";

  private static final Map<String, Release> READ = new HashMap<>();

  /** Pairs of releases that share figures, in both orders. */
  static Stream<List<String>> pairs() {
    List<List<String>> pairs = new ArrayList<>();
    pairs.addAll(eachWithEach(files(CENSUS, "2023-01", "2024-06", "2025-02")));
    pairs.addAll(
        eachWithEach(
            files(
                FRED,
                "2024-12_pulled-2025-03",
                "2025-03_pulled-2025-06",
                "2025-06_committed-2025-08-10",
                "2026-06_committed-2026-08-09")));
    pairs.addAll(eachWithEach(List.of("ft900/2021-08/exh1.xlsx", "ft900/exh1_2021-12.xlsx")));
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void noReleaseContradictsAnother(List<String> pair) {
    assertThat(AgainstReleaseTest.issue(release(pair.get(0)), release(pair.get(1)))).isNull();
  }

  /** Whichever comes first, and be it years apart. */
  @ParameterizedTest
  @MethodSource("pairs")
  void noReleaseRevisesAnotherUnusually(List<String> pair) {
    assertThat(
            RevisionCheck.find(
                release(pair.get(1)).figures(),
                release(pair.get(0)).asKnown(),
                false,
                RevisionCheck.USUAL_PERCENT))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "census-country/country_data-to-2023-01.xlsx, census-country/country_data-to-2024-06.xlsx, 17",
    "census-country/country_data-to-2024-06.xlsx, census-country/country_data-to-2025-02.xlsx, 17",
    "census-country/country_data-to-2025-02.xlsx, census-country/country_data-to-2023-01.xlsx, 17",
    "ft900/2021-08/exh1.xlsx, ft900/exh1_2021-12.xlsx, 5"
  })
  void everyMisreadingOfAReleaseIsRefused(String before, String after, int column) {
    assertAllRefused(release(before), release(after), Misreadings.all(false, column));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12_pulled-2025-03, 2025-03_pulled-2025-06",
    "2025-03_pulled-2025-06, 2025-06_committed-2025-08-10",
    "2025-06_committed-2025-08-10, 2026-06_committed-2026-08-09",
    "2024-12_pulled-2025-03, 2026-06_committed-2026-08-09"
  })
  void everyMisreadingOfBalancesIsRefused(String before, String after) {
    assertAllRefused(
        release(String.format(FRED, before)),
        release(String.format(FRED, after)),
        Misreadings.all(true, 1));
  }

  /** Every file at hand, whatever its kind. */
  @ParameterizedTest
  @MethodSource("all")
  void noFileContradictsItsOwnTotals(String file) {
    assertThat(WithinFile.find(release(file).figures(), PureCore.CATALOGUE.economies())).isNull();
  }

  @ParameterizedTest
  @MethodSource("all")
  void noSeriesOfAFileBreaks(String file) {
    assertThat(WithinSeries.find(release(file).figures(), PureCore.CATALOGUE.economies())).isNull();
  }

  @ParameterizedTest
  @MethodSource("all")
  void noFileHasLostDigits(String file) {
    for (String unit : List.of("1", "1000", "1000000")) {
      assertThat(CoarseFigures.within(release(file).figures(), new BigDecimal(unit))).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void noFileIsUnusual(String file) {
    assertThat(
            UnusualFigures.find(
                release(file).figures(),
                PureCore.CATALOGUE.gdpBounds(),
                PureCore.CATALOGUE.signs()))
        .isNull();
  }

  @ParameterizedTest
  @MethodSource("all")
  void noFileIsTooSmallForItsReporter(String file) {
    assertThat(EconomySize.find(release(file).figures(), PureCore.CATALOGUE.gdpBounds())).isNull();
  }

  static Stream<String> all() throws IOException {
    Path folder = folder();
    try (Stream<Path> files = Files.walk(folder)) {
      // A file of shares has no row to load; the others are tables of codes.
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.contains("/") && !name.matches("(reference|baci-codes|wits)/.*"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static void assertAllRefused(
      Release before, Release after, Map<String, Misreadings> misreadings) {
    misreadings.forEach(
        (name, misreading) -> {
          Issue issue = AgainstReleaseTest.issue(before, misreading.wrong().apply(after));
          assertThat(issue).as(name).isNotNull();
          assertThat(issue.code()).as(name).isEqualTo(misreading.code());
          assertThat(issue.message()).as(name).contains(misreading.words());
        });
  }

  private static List<String> files(String pattern, String... vintages) {
    return Stream.of(vintages).map(vintage -> String.format(pattern, vintage)).toList();
  }

  private static List<List<String>> eachWithEach(List<String> files) {
    List<List<String>> pairs = new ArrayList<>();
    for (String one : files) {
      for (String other : files) {
        if (!one.equals(other)) {
          pairs.add(List.of(one, other));
        }
      }
    }
    return pairs;
  }

  private static Release release(String file) {
    return READ.computeIfAbsent(
        file, name -> new Release(PureCore.read(folder().resolve(name)).flows()));
  }

  private static Path folder() {
    return Path.of(System.getProperty("shared.data"));
  }
}
