package org.tradebalance.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a call is made again, and what Retry-After says. */
class RetryRuleTest {

  private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

  @Test
  void waitsGrowUpToTheLongestAndAreSpread() {
    Random random = new Random(7);
    for (int made = 1; made < 5; made++) {
      Duration most = Duration.ofSeconds(Math.min(60, 2L << (made - 1)));
      for (int n = 0; n < 100; n++) {
        assertThat(RetryRule.USUAL.wait(made, null, random::nextDouble).orElseThrow())
            .isBetween(Duration.ZERO, most);
      }
      assertThat(RetryRule.USUAL.wait(made, null, () -> 1.0)).hasValue(most);
    }
    assertThat(RetryRule.USUAL.wait(5, null, () -> 1.0)).isEmpty();
  }

  @Test
  void whatTheServerAsksForHoldsUpToALimit() {
    assertThat(RetryRule.USUAL.wait(1, Duration.ofSeconds(90), () -> 1.0))
        .hasValue(Duration.ofSeconds(90));
    assertThat(RetryRule.USUAL.wait(1, Duration.ZERO, () -> 1.0)).hasValue(Duration.ofSeconds(2));
    assertThat(RetryRule.USUAL.wait(1, Duration.ofMinutes(10), () -> 0)).isPresent();
    assertThat(RetryRule.USUAL.wait(1, Duration.ofMinutes(10).plusMillis(1), () -> 0)).isEmpty();
    assertThat(RetryRule.USUAL.wait(5, Duration.ofSeconds(1), () -> 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "120, 120",
    "0, 0",
    "'Thu, 05 Mar 2026 02:00:30 GMT', 30",
    "'Thu, 05 Mar 2026 01:59:00 GMT', 0",
    "' 5 ', 5"
  })
  void secondsAndDatesAreRead(String text, long seconds) {
    assertThat(RetryAfter.read(text, NOW)).hasValue(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"soon", "-5", "1.5", "99999999999", "''"})
  void whatIsNeitherSaysNothing(String text) {
    assertThat(RetryAfter.read(text, NOW)).isEmpty();
  }
}
