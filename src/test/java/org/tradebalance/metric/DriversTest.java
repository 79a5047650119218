package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.gen.Law;
import org.tradebalance.gen.RandomFlows;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

class DriversTest {

  private static final Period BEFORE = Period.parse("2023-01");
  private static final Period NOW = Period.parse("2024-01");
  private static final SeriesKey WORLD = line(Economy.WORLD);

  /** Imports of the world 300 → 330; CCC comes new, and 4 belong to nobody. */
  private static final BalanceBook BOOK =
      new Flows()
          .imports("AAA", "2023-01", 200)
          .imports("BBB", "2023-01", 100)
          .imports("EU", "2023-01", 150)
          .imports(Economy.WORLD, "2023-01", 300)
          .imports("AAA", "2024-01", 150)
          .imports("BBB", "2024-01", 170)
          .imports("CCC", "2024-01", 6)
          .imports("EU", "2024-01", 160)
          .imports(Economy.WORLD, "2024-01", 330)
          .book();

  @Test
  void aPartnerContributesItsOwnChangeInPointsOfTheWorldBefore() {
    Drivers drivers = drivers(BOOK, Flow.IMPORT);
    assertThat(drivers.total()).isEqualTo(part("total", 30, "10.0000"));
    assertThat(drivers.parts())
        .containsExactly(
            part("BBB", 70, "23.3333"),
            part("AAA", -50, "-16.6667"),
            part(Economy.WORLD_GAP, 4, "1.3333"));
  }

  @Test
  void whatHasAFigureInOnePeriodOnlyIsInTheResidual() {
    assertThat(drivers(BOOK, Flow.IMPORT).residual())
        .isEqualTo(part(Drivers.RESIDUAL, 6, "2.0001"));
  }

  @Test
  void aTotalThatIsMissingInOnePeriodHasNoDrivers() {
    assertThat(Drivers.byPartner(BOOK, WORLD, Flow.EXPORT, BEFORE, NOW)).isNull();
    assertThat(Drivers.byPartner(BOOK, WORLD, Flow.IMPORT, BEFORE, NOW.next())).isNull();
  }

  @Test
  void contributionsAndResidualAddUpToTheChange() {
    Law.of(
        random -> {
          BalanceBook book = BalanceBook.of(new RandomFlows(random).withGaps(), Flows.economies());
          int seen = 0;
          for (Period to : book.of(WORLD).keySet()) {
            for (Flow flow : Flow.values()) {
              Drivers drivers = Drivers.byPartner(book, WORLD, flow, to.yearBefore(), to);
              if (drivers != null) {
                seen++;
                assertAddsUp(drivers);
              }
            }
            Drivers flows = Drivers.byFlow(book, WORLD, to.yearBefore(), to);
            if (flows != null) {
              assertAddsUp(flows);
              assertThat(flows.residual().amount()).isEqualTo(Usd.ZERO);
            }
          }
          assertThat(seen).isPositive();
        });
  }

  @Test
  void productsOfOneLevelDriveTheirTotal() {
    Flows flows = new Flows();
    int[][] imports = {{2023, 50, 30}, {2024, 20, 45}};
    for (int[] year : imports) {
      Period month = Period.month(year[0], 1);
      flows.print(line("AAA").withProduct("27"), Flow.IMPORT, month, dollars(year[1]));
      flows.print(line("AAA").withProduct("30"), Flow.IMPORT, month, dollars(year[2]));
      flows.print(line("AAA"), Flow.IMPORT, month, dollars(year[1] + year[2]));
    }
    Drivers drivers =
        Objects.requireNonNull(
            Drivers.byProduct(
                flows.book(), line("AAA"), List.of("27", "30", "99"), Flow.IMPORT, BEFORE, NOW));
    assertThat(drivers.parts())
        .containsExactly(part("27", -30, "-37.5000"), part("30", 15, "18.7500"));
    assertThat(drivers.residual()).isEqualTo(part(Drivers.RESIDUAL, 0, "0.0000"));
  }

  @Test
  void sharesShiftFromOnePartnerToTheOther() {
    assertThat(ShareShift.of(BOOK, WORLD, Flow.IMPORT, BEFORE, NOW))
        .containsExactly(
            new ShareShift(
                "BBB",
                new BigDecimal("33.3333"),
                new BigDecimal("51.5152"),
                new BigDecimal("18.1818")),
            new ShareShift(
                "AAA",
                new BigDecimal("66.6667"),
                new BigDecimal("45.4545"),
                new BigDecimal("-21.2121")));
  }

  private static void assertAddsUp(Drivers drivers) {
    Usd amount = drivers.residual().amount();
    BigDecimal points = drivers.residual().points();
    for (Contribution part : drivers.parts()) {
      amount = amount.plus(part.amount());
      points = points == null ? null : points.add(Objects.requireNonNull(part.points()));
    }
    assertThat(amount).isEqualTo(drivers.total().amount());
    assertThat(points).isEqualTo(drivers.total().points());
  }

  private static Drivers drivers(BalanceBook book, Flow flow) {
    return Objects.requireNonNull(Drivers.byPartner(book, WORLD, flow, BEFORE, NOW));
  }

  private static Contribution part(String name, long dollars, String points) {
    return new Contribution(name, dollars(dollars), new BigDecimal(points));
  }
}
