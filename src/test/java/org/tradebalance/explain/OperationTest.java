package org.tradebalance.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {

  @ParameterizedTest
  @CsvSource({
    "SUM, 1 2 -4, -1",
    "SUM, '', 0",
    "DIFFERENCE, 1 4, -3",
    "MEAN, 1 1 2, 1.333",
    "MEAN, -1 -1 -3, -1.667",
    "TWELFTH, 100, 8.333",
    "SHARE, 1 3, 33.3333",
    "GROWTH, -3 2, 50.0000",
    "SIZE, -3, 3",
    "COUNT_ABOVE_ZERO, -1 0 1 2, 2",
    "COUNT_BELOW_ZERO, -1 0 1 2, 1",
    "COUNT_ZERO, -1 0 1 2, 1",
    "QUOTIENT, 2 3, 0.6667",
    "GROWTH_5Y, 2 1, 14.8698",
    "GROWTH_10Y, 2 1, 7.1773",
    "INDEX_OF_YEAR, 3 2, 150.0000",
    "INDEX_OF_QUARTER, 3 12, 100.0000",
    "INDEX_OF_MONTH, -1 -12, 100.0000",
    "CONTRIBUTION, 3 1 -8, 25.0000",
    "SHIFT, 1 2 1 4, 25.0000",
    "CONCENTRATION, 1 1, 5000.0000",
    "LARGEST_4, 1 2 1 1 1, 83.3333",
    "LARGEST_4, 3 1, 100.0000",
    "MAXIMUM, 1 3 2, 3",
    "NEGATIVE, 3, -3",
    "COUNT_QUOTED_ABOVE, 5000000 4999999 -5000000, 1",
    "COUNT_QUOTED_BELOW, 5000000 -5000000 -9000000 -1, 2",
    "COUNT_QUOTED_ZERO, 5000000 4999999 -4999999 0, 3",
    "NEAREST, 5 1 8 9, 3",
    "RANK, 5 5 8 9 1, 3"
  })
  void makesANumberOfOthers(Operation operation, String terms, BigDecimal result) {
    List<BigDecimal> numbers =
        Stream.of(terms.split(" ", -1))
            .filter(term -> !term.isEmpty())
            .map(BigDecimal::new)
            .toList();
    assertThat(operation.apply(numbers)).isEqualTo(result);
  }

  @Test
  void codesAreTheNamesAndRulesAreUnique() {
    assertThat(Operation.COUNT_QUOTED_ZERO.code()).isEqualTo("count_quoted_zero");
    assertThat(Operation.values()).extracting(Operation::rule).doesNotHaveDuplicates();
  }
}
