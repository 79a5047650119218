package org.tradebalance.seasonal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.metric.MetricState;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class X13Test {

  private static final int[] SEASON = {-8, -9, 3, 0, 1, 2, -3, 1, 0, 6, 4, 3};

  @Test
  void takesTheSeasonOutOfASeasonalSeries() {
    Adjusted adjusted = X13.adjust(series(120, true));
    assertThat(adjusted.state()).isEqualTo(MetricState.OK);
    assertThat(adjusted.quality()).isLessThan(java.math.BigDecimal.ONE);
    assertThat(adjusted.months()).hasSize(120);
    assertThat(roughness(adjusted.months())).isLessThan(roughness(series(120, true)) / 3);
  }

  @Test
  void leavesASeriesWithoutASeasonAsItIs() {
    NavigableMap<Period, Usd> plain = series(120, false);
    Adjusted adjusted = X13.adjust(plain);
    assertThat(adjusted.state()).isEqualTo(MetricState.NOT_SEASONAL);
    assertThat(adjusted.months()).isEqualTo(plain);
  }

  @Test
  void givesTheSameAmountsEveryTimeInWholeThousands() {
    Adjusted once = X13.adjust(series(96, true));
    assertThat(X13.adjust(series(96, true))).isEqualTo(once);
    assertThat(once.months().values()).allMatch(amount -> amount.thousandths() % 1_000_000 == 0);
  }

  @Test
  void refusesAShortSeriesAndOneWithAGap() {
    assertThat(X13.adjust(series(X13.SHORTEST - 1, true)).state()).isEqualTo(MetricState.TOO_SHORT);
    NavigableMap<Period, Usd> gap = series(96, true);
    gap.remove(Period.month(2012, 5));
    assertThat(X13.adjust(gap).state()).isEqualTo(MetricState.GAP);
    assertThat(X13.adjust(gap).months()).isEmpty();
  }

  @Test
  void saysThatALineOfZerosCannotBeAdjusted() {
    NavigableMap<Period, Usd> zeros = new TreeMap<>();
    series(96, true).keySet().forEach(month -> zeros.put(month, Usd.ZERO));
    assertThat(X13.adjust(zeros).state()).isIn(MetricState.POOR_QUALITY, MetricState.NOT_SEASONAL);
  }

  private static NavigableMap<Period, Usd> series(int months, boolean seasonal) {
    Random random = new Random(7);
    NavigableMap<Period, Usd> series = new TreeMap<>();
    Period month = Period.month(2010, 1);
    double level = 100;
    for (int at = 0; at < months; at++, month = month.next()) {
      level += random.nextGaussian() / 2 + 0.2;
      double value = level + random.nextGaussian() / 2 + (seasonal ? SEASON[at % 12] : 0);
      series.put(month, Flows.dollars(Math.round(value * 1_000_000)));
    }
    return series;
  }

  private static double roughness(NavigableMap<Period, Usd> series) {
    double sum = 0;
    for (Period month : series.tailMap(series.firstKey(), false).keySet()) {
      sum += Math.abs(series.get(month).minus(series.get(month.previous())).thousandths());
    }
    return sum;
  }
}
