package org.tradebalance.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.trade.Flow.EXPORT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.gen.Flows;

/** How large revisions usually are, worked out by hand. */
class RevisionSizesTest {

  @Test
  void meansCountMonthsThatWereNotRevisedAsZero() {
    List<RevisionSize> sizes =
        sizes(
            new StatedFigures("2024-02", "2024-03", "2024-04")
                .figure("AAA", EXPORT, "2024-01", 100, 110));
    assertThat(sizes)
        .singleElement()
        .satisfies(
            size -> {
              assertThat(size.series()).isEqualTo(Flows.line("AAA"));
              assertThat(size.flow()).isEqualTo(EXPORT);
              assertThat(size.releases()).isEqualTo(3);
              assertThat(size.observations()).isEqualTo(2);
              assertThat(size.mean()).isEqualTo(Flows.dollars(5));
              assertThat(size.meanAbsolute()).isEqualTo(Flows.dollars(5));
              assertThat(size.meanAbsolutePct()).isEqualByComparingTo("4.7619"); // 10 of 210
              assertThat(size.bias()).isEqualTo(RevisionSize.Bias.NONE);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "110, 120, UPWARD", // 10 and 10: no spread at all
    "90, 80, DOWNWARD",
    "110, 100, NONE", // 10 and -10: no mean
    "130, 131, NONE", // 30 and 1: 31² (2 - 1) < 4 (2 · 901 - 31²)
    "110, 115, UPWARD", // 10 and 5: 15² = 225 >= 4 (2 · 125 - 225) = 100
  })
  void biasIsAMeanBeyondTwoStandardErrors(long second, long third, RevisionSize.Bias bias) {
    assertThat(
            sizes(
                new StatedFigures("2024-02", "2024-03", "2024-04")
                    .figure("AAA", EXPORT, "2024-01", 100, second, third)))
        .singleElement()
        .extracting(RevisionSize::bias)
        .isEqualTo(bias);
  }

  @Test
  void nothingIsStatedOfFiguresThatWereZeroFirst() {
    assertThat(
            sizes(
                new StatedFigures("2024-02", "2024-03", "2024-04")
                    .figure("AAA", EXPORT, "2024-01", 0)))
        .singleElement()
        .satisfies(size -> assertThat(size.meanAbsolutePct()).isNull());
  }

  @Test
  void twoReleasesYearsAndMonthsOfMoreThanAYearAgoDoNotCount() {
    assertThat(
            sizes(new StatedFigures("2024-02", "2024-03").figure("AAA", EXPORT, "2024-01", 1, 2)))
        .isEmpty();
    assertThat(
            sizes(
                new StatedFigures("2024-02", "2024-03", "2024-04")
                    .figure("AAA", EXPORT, "2023", 1, 2)
                    .figure("BBB", EXPORT, "2023-02", 1, 2)))
        .isEmpty();
  }

  private static List<RevisionSize> sizes(StatedFigures stated) {
    return RevisionSizes.of(stated.releases(), stated.history());
  }
}
