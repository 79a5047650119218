package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** Whether a record or a sign could be another one; the dataset rounds to the dollar. */
class MarginsTest {

  private static final UsualRevision NONE = UsualRevision.UNKNOWN;

  @Test
  void aBalanceOfNoMoreThanAUnitMayHaveTheOtherSign() {
    Flows flows =
        new Flows()
            .exports(Economy.WORLD, "2024-01", 9, 9)
            .imports(Economy.WORLD, "2024-01", 10, 4);
    assertThat(margin(flows, "2024-01", "balance_sign_margin", NONE))
        .isEqualTo("1 tie_within_rounding");
    assertThat(margin(flows, "2024-02", "balance_sign_margin", NONE)).isEqualTo("5 stable");
  }

  @Test
  void aSignIsOpenWhereExportsAndImportsTogetherUsuallyAreRevisedByMore() {
    Flows flows =
        new Flows().exports(Economy.WORLD, "2024-01", 9).imports(Economy.WORLD, "2024-01", 14);
    assertThat(margin(flows, "2024-01", "balance_sign_margin", each(2))).isEqualTo("5 stable");
    assertThat(margin(flows, "2024-01", "balance_sign_margin", each(3)))
        .isEqualTo("5 within_usual_revision");
  }

  @Test
  void aBalanceWithoutItsSidesIsRevisedAsItself() {
    Flows flows = new Flows().print(Economy.WORLD, Flow.BALANCE, "2024-01", -5);
    UsualRevision ofBalances = (series, flow) -> flow == Flow.BALANCE ? Flows.dollars(5) : Usd.ZERO;
    assertThat(margin(flows, "2024-01", "balance_sign_margin", ofBalances))
        .isEqualTo("5 within_usual_revision");
  }

  @Test
  void aYearIsRevisedTwelveTimesAsFarAsAMonth() {
    Flows flows =
        new Flows()
            .print(Economy.WORLD, Flow.EXPORT, "2023", 1000)
            .print(Economy.WORLD, Flow.EXPORT, "2024", 1024)
            .print(Economy.WORLD, Flow.EXPORT, "2025", 1049);
    // Both years by 12 dollars reach over 24, not over 25.
    assertThat(margin(flows, "2024", "exports_record_margin", each(1)))
        .isEqualTo("24 within_usual_revision");
    assertThat(margin(flows, "2025", "exports_record_margin", each(1))).isEqualTo("25 stable");
  }

  @Test
  void aRecordIsATieWhereAnotherPeriodIsAUnitAway() {
    Flows flows = new Flows().imports(Economy.WORLD, "2024-01", 30, 20, 31, 10);
    assertThat(margin(flows, "2024-03", "imports_record_margin", NONE))
        .isEqualTo("1 tie_within_rounding");
    assertThat(margin(flows, "2024-02", "imports_record_margin", NONE)).isEqualTo("10 stable");
  }

  @Test
  void aSurplusIsFurtherFromADeficitThanTheirSizesTell() {
    Flows flows =
        new Flows().exports(Economy.WORLD, "2024-01", 9, 1).imports(Economy.WORLD, "2024-01", 1, 9);
    assertThat(margin(flows, "2024-01", "balance_record_margin", NONE)).isEqualTo("16 stable");
  }

  @Test
  void theOnlyPeriodHasNoPlaceToLose() {
    Flows flows = new Flows().imports(Economy.WORLD, "2024-01", 30);
    assertThat(margin(flows, "2024-01", "imports_record_margin", NONE)).isEqualTo("absent");
  }

  private static UsualRevision each(long dollars) {
    return (series, flow) -> flow == Flow.BALANCE ? Usd.ZERO : Flows.dollars(dollars);
  }

  private static String margin(Flows flows, String period, String metric, UsualRevision revision) {
    return new MetricComputation(flows.book(), Flows.datasets(), new Scope(24), revision)
        .all().stream()
            .filter(value -> value.series().equals(Flows.line(Economy.WORLD)))
            .filter(value -> value.period().equals(Period.parse(period)))
            .filter(value -> value.metric().code().equals(metric) && value.value() != null)
            .map(value -> Usd.of(value.value()) + " " + value.state().code())
            .findFirst()
            .orElse("absent");
  }
}
