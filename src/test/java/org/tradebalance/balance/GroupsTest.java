package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Verdict;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.GroupSeries;
import org.tradebalance.trade.Groupings;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

class GroupsTest {

  /** AAA always; BBB to January 2024; CCC from February 2024; the reporter itself. */
  private static final List<Membership> DATED =
      List.of(
          member("AAA", null, null),
          member("BBB", null, "2024-01"),
          member("CCC", "2024-02", null),
          member("USA", null, null));

  private static final List<Period> EXCEPT = List.of(Period.parse("2024-04"));

  private static final Flows FLOWS =
      new Flows()
          .exports("AAA", "2024-01", 1, 2, 4, 8)
          .exports("BBB", "2024-01", 10, 20, 40, 80)
          .exports("CCC", "2024-01", 100, 200, 400, 800)
          .exports(Economy.WORLD, "2024-01", 111, 222, 444, 888);

  @Test
  void aGroupIsTheSumOfItsMembersOfTheMonth() {
    BalanceBook book = book(FLOWS, DATED);
    assertThat(exports(book, "2024-01")).isEqualTo(dollars(11));
    assertThat(exports(book, "2024-02")).isEqualTo(dollars(202));
    assertThat(exports(book, "2024-Q1")).isEqualTo(dollars(11 + 202 + 404));
    assertThat(book.isSummed(line("EU"))).isTrue();
  }

  @Test
  void atConstantCompositionAChangeOfMembershipIsNoGrowth() {
    BalanceBook book = book(FLOWS, List.of(member("AAA", null, null), member("BBB", null, null)));
    assertThat(exports(book, "2024-01")).isEqualTo(dollars(11));
    assertThat(exports(book, "2024-02")).isEqualTo(dollars(22));
  }

  @Test
  void aGroupWithAMemberThatIsNotKnownHasNoSum() {
    BalanceBook book = book(FLOWS.copy().without("CCC", "2024-02"), DATED);
    assertThat(exports(book, "2024-01")).isEqualTo(dollars(11));
    assertThat(exports(book, "2024-02")).isNull();
    assertThat(exports(book, "2024-03")).isEqualTo(dollars(404));
  }

  @Test
  void aPrintedGroupStaysAsItIsAndIsComparedWithItsMembers() {
    BalanceBook book = book(FLOWS.copy().exports("EU", "2024-01", 11, 203, 410, 999), DATED);
    assertThat(exports(book, "2024-02")).isEqualTo(dollars(203));
    assertThat(book.isSummed(line("EU"))).isFalse();
    List<ControlTotal> totals =
        ControlTotals.of(book, ControlRules.of(Flows.datasets(), BigDecimal.ZERO)).stream()
            .filter(total -> total.rule().startsWith("members_sum_to_group/EU/"))
            .toList();
    assertThat(totals)
        .extracting(ControlTotal::difference)
        .containsExactly(dollars(0), dollars(-1), dollars(-6));
    // Half a dollar for each of two members and the group.
    assertThat(totals)
        .extracting(ControlTotal::verdict)
        .containsExactly(Verdict.EXACT, Verdict.WITHIN_TOLERANCE, Verdict.EXCEEDED);
  }

  @Test
  void aSummedGroupIsNeitherCountedNorComparedWithItself() {
    BalanceBook book = book(FLOWS, DATED);
    assertThat(book.at(line(Economy.WORLD_GAP), Period.parse("2024-02")).amount(Flow.EXPORT))
        .isEqualTo(Usd.ZERO);
    assertThat(ControlTotals.of(book, ControlRules.of(Flows.datasets(), BigDecimal.ZERO)))
        .extracting(ControlTotal::rule)
        .noneMatch(rule -> rule.startsWith("members_sum_to_group"));
  }

  private static @Nullable Usd exports(BalanceBook book, String period) {
    Balance balance = book.at(line("EU"), Period.parse(period));
    return balance == null || balance.partial() ? null : balance.amount(Flow.EXPORT);
  }

  private static BalanceBook book(Flows flows, List<Membership> members) {
    GroupSeries group = new GroupSeries(Flows.DATASET.id(), "EU", members, EXCEPT);
    return BalanceBook.of(
        flows.list(), Flows.economies(), new Groupings(List.of(group), List.of(), Map.of()));
  }

  private static Membership member(String economy, @Nullable String from, @Nullable String to) {
    return new Membership("EU", economy, month(from), month(to));
  }

  private static @Nullable Period month(@Nullable String text) {
    return text == null ? null : Period.parse(text);
  }
}
