package org.tradebalance.publish.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** How values are written, whatever record they are in. */
class JsonTextTest {

  private record Sample(String zebra, List<String> antFarm, Map<String, Integer> sha256) {}

  @ParameterizedTest
  @CsvSource({"1.250, 1.25", "0.000, 0", "100, 100", "1E+3, 1000", "-0.10, -0.1"})
  void numbersHaveNoNeedlessZeros(BigDecimal number, String text) {
    assertThat(JsonText.line(number)).isEqualTo(text);
  }

  @Test
  void amountsAreNumbersOfDollarsWithAllTheirDigits() {
    assertThat(JsonText.line(new Usd(-295_401_647_000L))).isEqualTo("-295401647");
    assertThat(JsonText.line(new Usd(9_007_199_254_740_993L))).isEqualTo("9007199254740.993");
  }

  @Test
  void constantsAreTheirCodesAndTimesTheirText() {
    Period month = Period.parse("2024-05");
    assertThat(JsonText.line(List.of(Flow.IMPORT, month, new Vintage(month))))
        .isEqualTo("[\"import\",\"2024-05\",\"2024-05\"]");
    assertThat(JsonText.line(Instant.parse("2026-11-03T02:00:12.5Z")))
        .isEqualTo("\"2026-11-03T02:00:12.500Z\"");
  }

  @Test
  void membersStandInTheOrderOfTheComponents() {
    Sample sample = new Sample("é \"\n", List.of("a", "b"), Map.of());
    assertThat(JsonText.line(sample))
        .isEqualTo("{\"zebra\":\"é \\\"\\n\",\"ant_farm\":[\"a\",\"b\"],\"sha256\":{}}");
    assertThat(JsonText.pretty(sample))
        .isEqualTo(
            """
            {
              "zebra" : "é \\"\\n",
              "ant_farm" : [
                "a",
                "b"
              ],
              "sha256" : { }
            }\
            """);
  }

  @Test
  void nothingIsNull() {
    assertThat(JsonText.line(null)).isEqualTo("null");
  }
}
