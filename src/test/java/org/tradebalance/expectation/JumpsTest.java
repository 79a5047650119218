package org.tradebalance.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is unusual in the light of earlier runs. */
class JumpsTest {

  @Test
  void halfOfTheUsualRowsAreUnusual() {
    assertThat(Jumps.of(rows(500), history(1000, 1002, 1004, 1006, 1008)))
        .singleElement()
        .isEqualTo("unusual: a: 500 rows read a file, usually about 1004 (5 runs)");
  }

  @Test
  void usualGrowthIsNot() {
    assertThat(Jumps.of(rows(1010), history(1000, 1002, 1004, 1006, 1008))).isEmpty();
  }

  @Test
  void aFifthMoreIsNotEvenWhereNothingEverChanged() {
    assertThat(Jumps.of(rows(120), history(100, 100, 100, 100, 100))).isEmpty();
    assertThat(Jumps.of(rows(121), history(100, 100, 100, 100, 100))).hasSize(1);
  }

  @Test
  void whatVariesWidelyIsNotUnusual() {
    assertThat(Jumps.of(rows(500), history(100, 300, 500, 700, 900))).isEmpty();
  }

  @Test
  void oneWildRunDoesNotHideTheNext() {
    assertThat(Jumps.of(rows(500), history(1000, 1002, 3, 1006, 1008))).hasSize(1);
  }

  @Test
  void aShortHistoryTellsNothing() {
    assertThat(Jumps.of(rows(500), history(1000, 1000, 1000, 1000))).isEmpty();
  }

  @Test
  void moreFilesThanUsualAreNotMoreRows() {
    assertThat(
            Jumps.of(
                new DatasetQuality("a", 3, 3000, 0, 21), history(1000, 1000, 1000, 1000, 1000)))
        .isEmpty();
  }

  private static List<DatasetQuality> history(long... rows) {
    return LongStream.of(rows).mapToObj(JumpsTest::rows).toList();
  }

  private static DatasetQuality rows(long rows) {
    return new DatasetQuality("a", 1, rows, 0, 7);
  }
}
