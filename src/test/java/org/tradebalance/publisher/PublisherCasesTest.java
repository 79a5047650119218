package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.golden.PureCore;

/** Every layout reads its small case to the figures that were worked out by hand. */
class PublisherCasesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("cases")
  void theFiguresAreThoseOfTheCase(PublisherCase example) throws IOException {
    Path file = example.write(folder);
    assertThat(PureCore.layout(file).id()).isEqualTo(example.layout());
    example.assertSaidBy(file);
  }

  @Test
  void everyShippedLayoutHasACase() throws IOException {
    Set<String> covered = new TreeSet<>();
    cases().forEach(example -> covered.add(example.layout()));
    // Those of daily rates are known so that they can be refused by name: RateFrequencyTest.
    covered.addAll(List.of("ecb-daily-rates", "fred-daily-rates"));
    assertThat(covered).containsAll(PureCore.CATALOGUE.layouts().keySet());
  }

  static Stream<PublisherCase> cases() throws IOException {
    return PublisherCase.all();
  }
}
