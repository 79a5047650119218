package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

class EconomySizeTest {

  private static final Map<String, Usd> BOUNDS = PureCore.CATALOGUE.gdpBounds();

  /** The bounds of Malta are 64, of Hong Kong 1,024 and of the United States 65,536 billions. */
  @ParameterizedTest
  @CsvSource({
    "MLT, 2023, 320000, true",
    "MLT, 2023, 320001, false",
    "MLT, 2023-01, 64000, true",
    "MLT, 2023-01, 64001, false",
    "MLT, 2023-01, -64001, false",
    "MLT, 2023-Q1, 128000, true",
    "MLT, 2023-Q1, 128001, false",
    // Hong Kong's imports of 2021, the largest beside its GDP that there are, and a thousand times
    // that.
    "HKG, 2021, 712000, true",
    "HKG, 2021, 712000000, false",
    // The imports of the United States in March 2025 and the same read in thousands as millions.
    "USA, 2025-03, 342700, true",
    "USA, 2025-03, 342700000, false",
    // Nobody knows a bound.
    "EU, 2023, 8000000000, true"
  })
  void noEconomyTradesManyTimesWhatItProduces(
      String reporter, String period, BigDecimal millions, boolean possible) {
    assertThat(find(reporter, period, millions) == null).isEqualTo(possible);
  }

  @Test
  void theMessageNamesTheBoundAndTheFigure() {
    Contradiction found = find("MLT", "2023", BigDecimal.valueOf(400_000));
    assertThat(found).isNotNull();
    assertThat(found.issue("a.csv", BigDecimal.valueOf(1_000_000), "USD").toString())
        .contains("larger than 5 times the GDP of MLT", "1 of 1 figures", "import WLD TOTAL 2023")
        .contains("is 400000000000 and not near 320000000000", "in a smaller unit", "[TB-2050]");
  }

  private static @Nullable Contradiction find(String reporter, String period, BigDecimal millions) {
    SeriesKey series =
        new SeriesKey("d", reporter, "WLD", Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
    Flow flow = millions.signum() < 0 ? Flow.BALANCE : Flow.IMPORT;
    return EconomySize.find(
        List.of(
            new Observation(
                series,
                flow,
                Period.parse(period),
                Figure.of(Usd.ofMillions(millions)),
                new SourceCell(0, 1, 1))),
        BOUNDS);
  }
}
