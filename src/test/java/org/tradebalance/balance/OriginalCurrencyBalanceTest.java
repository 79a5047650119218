package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.CurrencyFigure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.OriginalFigure;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

class OriginalCurrencyBalanceTest {

  private static final SeriesKey SERIES =
      new SeriesKey("d", "DEU", "USA", Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
  private static final Period MAY = Period.month(2024, 5);

  @Test
  void aBalanceIsExportsLessImportsOfOneCurrency() {
    List<OriginalCurrencyBalance> balances =
        OriginalCurrencyBalance.of(
            List.of(
                figure(Flow.IMPORT, "JPY", "70"),
                figure(Flow.EXPORT, "EUR", "10.05"),
                figure(Flow.IMPORT, "EUR", "12.1")));
    assertThat(balances)
        .extracting(each -> each.currency() + " " + each.net().amount() + " " + each.balanceSign())
        .containsExactly("EUR -2.05 " + BalanceSign.DEFICIT, "JPY null null");
    assertThat(balances.get(1).exports().state()).isEqualTo(ObservationStatus.MISSING);
  }

  @Test
  void aPrintedBalanceStands() {
    OriginalCurrencyBalance balance =
        OriginalCurrencyBalance.of(
                List.of(
                    figure(Flow.EXPORT, "EUR", "10"),
                    figure(Flow.IMPORT, "EUR", "4"),
                    figure(Flow.BALANCE, "EUR", "5.9")))
            .get(0);
    assertThat(balance.net().amount()).isEqualTo("5.9");
  }

  @Test
  void whatIsNotStatedIsNotZero() {
    OriginalCurrencyBalance withheld =
        OriginalCurrencyBalance.of(
                List.of(
                    figure(Flow.EXPORT, "EUR", "10"),
                    new OriginalFigure(
                        new Observation.Key(SERIES, Flow.IMPORT, MAY),
                        "EUR",
                        new CurrencyFigure(ObservationStatus.SUPPRESSED, null))))
            .get(0);
    assertThat(withheld.net()).isEqualTo(CurrencyFigure.MISSING);
    assertThat(withheld.balanceSign()).isNull();
    assertThat(withheld.imports().state()).isEqualTo(ObservationStatus.SUPPRESSED);
  }

  /**
   * Amounts of any size and scale: nothing is rounded, and the order of figures does not matter.
   */
  @Test
  void anySetOfFiguresGivesExactBalancesInOneOrder() {
    Random random = new Random(20240524);
    for (int round = 0; round < 200; round++) {
      List<OriginalFigure> figures = new ArrayList<>();
      for (String currency : List.of("EUR", "GBP")) {
        for (int month = 1; month <= 12; month++) {
          for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
            if (random.nextInt(4) > 0) {
              BigDecimal amount = BigDecimal.valueOf(random.nextLong() >>> 4, random.nextInt(13));
              figures.add(figure(flow, Period.month(2024, month), currency, amount));
            }
          }
        }
      }
      List<OriginalCurrencyBalance> balances = OriginalCurrencyBalance.of(figures);
      for (OriginalCurrencyBalance balance : balances) {
        BigDecimal sold = stated(figures, balance, Flow.EXPORT);
        BigDecimal bought = stated(figures, balance, Flow.IMPORT);
        if (sold == null || bought == null) {
          assertThat(balance.net().amount()).isNull();
        } else {
          assertThat(balance.net().amount()).isEqualByComparingTo(sold.subtract(bought));
        }
      }
      Collections.shuffle(figures, random);
      assertThat(OriginalCurrencyBalance.of(figures)).isEqualTo(balances);
    }
  }

  private static @Nullable BigDecimal stated(
      List<OriginalFigure> figures, OriginalCurrencyBalance balance, Flow flow) {
    Observation.Key key = new Observation.Key(balance.series(), flow, balance.period());
    return figures.stream()
        .filter(each -> each.key().equals(key) && each.currency().equals(balance.currency()))
        .map(each -> each.figure().amount())
        .findFirst()
        .orElse(null);
  }

  private static OriginalFigure figure(Flow flow, String currency, String amount) {
    return figure(flow, MAY, currency, new BigDecimal(amount));
  }

  private static OriginalFigure figure(
      Flow flow, Period period, String currency, BigDecimal amount) {
    return new OriginalFigure(
        new Observation.Key(SERIES, flow, period), currency, CurrencyFigure.of(amount));
  }
}
