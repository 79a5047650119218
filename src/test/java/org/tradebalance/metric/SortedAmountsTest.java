package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

class SortedAmountsTest {

  private static final SeriesKey LINE =
      new SeriesKey(
          "us_census_goods", "USA", "CHN", Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);

  @Test
  void everyPlaceIsTheOneThatAWalkThroughTheHistoryFinds() {
    Random random = new Random(20_261_127);
    for (int round = 0; round < 300; round++) {
      NavigableMap<Period, Balance> history = history(random);
      SortedAmounts sorted = new SortedAmounts(history);
      for (Balance now : history.values()) {
        for (Flow flow : Flow.values()) {
          Usd amount = now.amount(flow);
          if (amount != null) {
            List<Usd> others = others(history, now, flow);
            Frequency frequency = now.period().frequency();
            assertThat(sorted.nearest(frequency, flow, amount))
                .isEqualTo(
                    others.stream()
                        .map(other -> other.minus(amount).abs())
                        .min(Usd::compareTo)
                        .orElse(null));
            assertThat(sorted.above(frequency, flow, amount))
                .isEqualTo((int) others.stream().filter(o -> o.compareTo(amount) > 0).count());
            assertThat(sorted.below(frequency, flow, amount))
                .isEqualTo((int) others.stream().filter(o -> o.compareTo(amount) < 0).count());
          }
        }
      }
    }
  }

  private static List<Usd> others(NavigableMap<Period, Balance> history, Balance now, Flow flow) {
    List<Usd> others = new ArrayList<>();
    for (Balance other : history.values()) {
      Usd amount = other.amount(flow);
      if (!other.period().equals(now.period())
          && amount != null
          && other.period().frequency() == now.period().frequency()) {
        others.add(amount);
      }
    }
    return others;
  }

  /** Few different amounts, so that many are equal. */
  private static NavigableMap<Period, Balance> history(Random random) {
    NavigableMap<Period, Balance> history = new TreeMap<>();
    for (int at = 0; at < random.nextInt(12); at++) {
      Period month = Period.month(2024, 1 + at);
      history.put(month, Balance.of(LINE, month, figure(random), figure(random)));
      Period year = Period.year(2000 + at);
      history.put(year, Balance.of(LINE, year, figure(random), figure(random)));
    }
    return history;
  }

  private static Figure figure(Random random) {
    return random.nextInt(5) == 0 ? Figure.MISSING : Figure.of(new Usd(random.nextInt(6)));
  }
}
