package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Verdict;
import org.tradebalance.trade.AcceptedDifference;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Subtotal;
import org.tradebalance.trade.Usd;

class SubtotalsTest {

  private static final Subtotal LIST = new Subtotal("d", null, "EU", null, List.of(), List.of(), 2);
  private static final Subtotal NAMED =
      new Subtotal("d", null, "EU", null, List.of("AAA", "R_REST"), List.of(), 0);

  private final Flows flows =
      new Flows()
          .exports("AAA", "2024-01", 10)
          .exports("BBB", "2024-01", 20)
          .exports("EU", "2024-01", 30)
          .exports(Economy.WORLD, "2024-01", 100);

  @Test
  void theWholeListIsComparedWithItsSum() {
    ControlTotal total = only(LIST);
    assertThat(total.rule()).startsWith("parts_sum_to_subtotal/EU/").endsWith("/export");
    assertThat(total.expected()).isEqualTo(dollars(30));
    assertThat(total.actual()).isEqualTo(dollars(30));
    assertThat(total.verdict()).isEqualTo(Verdict.EXACT);
  }

  /** Half a unit for the sum and for each of its two parts, and no more. */
  @Test
  void whatRoundingDoesNotExplainIsFound() {
    Usd halfUnits = Flows.datasets().get("d").unit();
    assertThat(only(LIST).tolerance()).isEqualTo(new Usd(halfUnits.thousandths() * 3 / 2));
    flows.print("EU", org.tradebalance.trade.Flow.EXPORT, "2024-01", 39);
    assertThat(only(LIST).verdict()).isEqualTo(Verdict.EXCEEDED);
  }

  @Test
  void aListWithMoreThanItsPartnersIsNotCompared() {
    flows.exports("R_REST", "2024-01", 5);
    assertThat(totals(LIST)).isEmpty();
  }

  @Test
  void aSumWithAPartMissingIsNotCompared() {
    assertThat(totals(NAMED)).isEmpty();
    flows.exports("R_REST", "2024-01", 20);
    assertThat(only(NAMED).actual()).isEqualTo(dollars(30));
  }

  @Test
  void membersThatTheListLeavesOutAreNotMissed() {
    Subtotal members =
        new Subtotal(
            "d",
            null,
            "EU",
            null,
            List.of("AAA"),
            List.of(
                new Membership("EU", "AAA", null, null),
                new Membership("EU", "BBB", null, null),
                new Membership("EU", "CCC", null, null)),
            0);
    assertThat(only(members).actual()).isEqualTo(dollars(30));
  }

  /** The two are 30 of 100: others were left out of the download, members perhaps. */
  @Test
  void membersOfAListThatDoesNotReachTheWorldAreNotCompared() {
    Subtotal members =
        new Subtotal(
            "d",
            null,
            "EU",
            null,
            List.of(),
            List.of(
                new Membership("EU", "AAA", null, null), new Membership("EU", "BBB", null, null)),
            0);
    assertThat(totals(members)).isEmpty();
    flows.exports("CCC", "2024-01", 70);
    assertThat(only(members).verdict()).isEqualTo(Verdict.EXACT);
  }

  @Test
  void aSelectionIsNotComparedWithTheWorld() {
    assertThat(rules(rules(LIST, true, null))).containsExactly("parts_sum_to_subtotal");
    assertThat(rules(rules(LIST, false, null)))
        .contains("parts_sum_to_subtotal", "partners_sum_to_world");
  }

  @Test
  void aKnownDifferenceIsAcceptedWithItsReason() {
    flows.print("EU", org.tradebalance.trade.Flow.EXPORT, "2024-01", 39);
    ControlTotal exceeded = only(LIST);
    ControlTotal accepted =
        ControlTotals.of(flows.book(), rules(LIST, true, known(exceeded, 9))).get(0);
    assertThat(accepted.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(accepted.accepted()).isEqualTo("as the publisher says");
    assertThat(ControlTotals.of(flows.book(), rules(LIST, true, known(exceeded, 8))).get(0))
        .extracting(ControlTotal::verdict)
        .isEqualTo(Verdict.EXCEEDED);
  }

  private static AcceptedDifference known(ControlTotal total, long atMost) {
    return new AcceptedDifference(
        total.rule(),
        total.dataset(),
        null,
        Period.year(2024),
        Period.year(2024),
        dollars(atMost),
        "as the publisher says");
  }

  private static ControlRules rules(
      Subtotal subtotal, boolean selection, @Nullable AcceptedDifference known) {
    return new ControlRules(
        Flows.datasets(),
        (dataset, period) -> BigDecimal.ZERO,
        world -> selection,
        List.of(subtotal),
        known == null ? List.of() : List.of(known));
  }

  private List<String> rules(ControlRules rules) {
    return ControlTotals.of(flows.book(), rules).stream()
        .map(total -> total.rule().substring(0, total.rule().indexOf('/')))
        .distinct()
        .toList();
  }

  private List<ControlTotal> totals(Subtotal subtotal) {
    return ControlTotals.of(flows.book(), rules(subtotal, true, null));
  }

  private ControlTotal only(Subtotal subtotal) {
    List<ControlTotal> totals = totals(subtotal);
    assertThat(totals).hasSize(1);
    return totals.get(0);
  }
}
