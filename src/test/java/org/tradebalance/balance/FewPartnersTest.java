package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.gen.Flows;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Verdict;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Period;

class FewPartnersTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void aFewThatStayBelowTheWorldAreASelection(int partners) {
    assertThat(FewPartners.explained(controls(60, 40, 89), names(partners)))
        .hasSize(3)
        .allMatch(control -> control.verdict() == Verdict.ACCEPTED)
        .allMatch(control -> control.accepted().contains("never more than 89 percent of it"))
        .allMatch(control -> control.accepted().contains("list " + partners + " partner"));
  }

  @ParameterizedTest
  @CsvSource({"11,60,40", "10,60,90", "1,95,95", "3,110,60"})
  void manyOrSuchAsReachTheWorldInSomePeriodAreNone(int partners, int one, int other) {
    assertThat(FewPartners.explained(controls(one, other), names(partners)))
        .allMatch(control -> control.verdict() == Verdict.EXCEEDED);
  }

  @Test
  void aWorldOfNothingTellsNothing() {
    ControlTotal nothing = control(2024, 0, 5);
    assertThat(FewPartners.explained(List.of(nothing), names(2))).containsExactly(nothing);
  }

  @Test
  void controlTotalsAskForEachFlowByItself() {
    Flows flows =
        new Flows()
            .exports(Economy.WORLD, "2024-01", 100)
            .imports(Economy.WORLD, "2024-01", 100)
            .exports("AAA", "2024-01", 60)
            .imports("AAA", "2024-01", 95);
    assertThat(ControlTotals.of(flows.book(), ControlRules.of(Flows.datasets(), BigDecimal.ONE)))
        .filteredOn(control -> control.period().equals(Period.month(2024, 1)))
        .extracting(control -> control.rule().replaceAll(".*/", "") + " " + control.verdict())
        .containsExactly("export ACCEPTED", "import EXCEEDED");
  }

  /** Partners that make up so many percent of the world, year by year. */
  private static List<ControlTotal> controls(int... percents) {
    List<ControlTotal> controls = new ArrayList<>();
    for (int percent : percents) {
      controls.add(control(2000 + controls.size(), 100, percent));
    }
    return controls;
  }

  private static ControlTotal control(int year, int world, int partners) {
    return new ControlTotal(
        "partners_sum_to_world",
        "d",
        "USA",
        Period.year(year),
        dollars(world),
        dollars(partners),
        dollars(1));
  }

  private static Set<String> names(int partners) {
    return IntStream.range(0, partners).mapToObj(each -> "P" + each).collect(Collectors.toSet());
  }
}
