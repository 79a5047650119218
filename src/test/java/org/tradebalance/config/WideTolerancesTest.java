package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tradebalance.layout.definition.GapTolerance;
import org.tradebalance.layout.definition.Layout;

/** A control with a wide tolerance finds little: each that is wider than 5 percent has a reason. */
class WideTolerancesTest {

  private static final BigDecimal WIDE = BigDecimal.valueOf(5);

  private static final Map<String, String> REASONS =
      Map.of(
          "imf-dots 15 %",
              "the world of a reporter holds estimates for partners that the table does not list",
          "imf-imts 15 %",
              "as in the tables that it follows: the world of a reporter holds estimates",
          "imf-imts-wide 15 %",
              "as in the tables that it follows: the world of a reporter holds estimates",
          "us-census-country 12 % until 1987-12",
              "months and world total follow different calendars, up to 11.6 percent of a month");

  @Test
  void everyToleranceWiderThanFivePercentHasAReason() {
    Map<String, String> wide = new TreeMap<>();
    for (Layout layout : Catalogue.read(new ConfigFiles(Path.of("config"))).layouts().values()) {
      for (GapTolerance gap : layout.sums().worldGap()) {
        if (gap.percent().compareTo(WIDE) > 0) {
          String until = gap.until() == null ? "" : " until " + gap.until();
          String key = layout.id() + " " + gap.percent().toPlainString() + " %" + until;
          wide.put(key, REASONS.getOrDefault(key, "no reason is given"));
        }
      }
    }
    assertThat(wide).containsExactlyInAnyOrderEntriesOf(new TreeMap<>(REASONS));
  }
}
