package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tradebalance.gen.Flows.line;
import static org.tradebalance.metric.MetricTraits.traits;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.explain.FigureTerms;
import org.tradebalance.explain.Operation;
import org.tradebalance.explain.Term;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Flow;

/** To add a metric is to make one object; the rest follows from it. */
class AddedMetricTest {

  private static final MetricGroup GROUP = new MetricGroup();

  private static final MetricFamily CHANGE_ON_TWO_YEARS =
      GROUP.family(
          "change_on_two_years",
          List.of(Flow.EXPORT, Flow.BALANCE),
          "Change of %s on the same period two years before.",
          "Y[t] - Y[t-2y]",
          traits(MetricUnit.USD, MetricReference.FT900_1, MissingRule.PERIOD)
              .of(Applicability.MONTHLY),
          MetricDependency.OWN_SERIES,
          place ->
              MetricResult.difference(
                  place.series().complete(place.flow(), place.period().yearBefore().yearBefore()),
                  place.amount()),
          terms ->
              terms.result(
                  Operation.DIFFERENCE,
                  terms.now(),
                  terms.at(terms.period().yearBefore().yearBefore())));

  private static final Metric IMPORT_SHARE_OF_TRADE =
      GROUP.metric(
          "import_share_of_trade",
          "Share of imports in total trade.",
          "100 M / (X + M)",
          traits(MetricUnit.PERCENT, MetricReference.ESCAP, MissingRule.WHOLE),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.share(place.amount(Flow.IMPORT), place.now().totalTrade()),
          terms ->
              terms.result(
                  Operation.SHARE,
                  terms.figure(Flow.IMPORT),
                  terms.both("total trade", Operation.SUM)));

  private final MetricCatalogue catalogue = new MetricCatalogue(GROUP);
  private final BalanceBook book =
      new Flows()
          .exports("AAA", "2022-01", 40)
          .imports("AAA", "2022-01", 50)
          .exports("AAA", "2024-01", 100, 7)
          .imports("AAA", "2024-01", 300, 0)
          .book();
  private final List<MetricValue> values =
      new MetricComputation(
              book,
              new Tolerance(Flows.datasets(), UsualRevision.UNKNOWN),
              new Scope(24),
              catalogue)
          .all();

  @Test
  void itIsComputedInTheOrderOfItsGroup() {
    assertThat(values)
        .filteredOn(value -> value.period().toString().startsWith("2024-0"))
        .extracting(value -> value.period() + " " + value.metric() + " " + value.value())
        .containsExactly(
            "2024-01 exports_change_on_two_years 60.000",
            "2024-01 balance_change_on_two_years -190.000",
            "2024-01 import_share_of_trade 75.0000",
            "2024-02 import_share_of_trade 0.0000");
    assertThat(values).extracting(MetricValue::series).containsOnly(line("AAA"));
  }

  @Test
  void itIsExplained() {
    FigureTerms figures = new FigureTerms(book);
    for (MetricValue value : values) {
      Term term = value.terms(figures);
      assertThat(term.value()).isEqualByComparingTo(value.value());
      assertThat(term.label()).isEqualTo(value.metric().code());
    }
  }

  @Test
  void itIsDescribed() {
    Metric balance = CHANGE_ON_TWO_YEARS.balance();
    assertThat(balance.definition())
        .isEqualTo("Change of the balance on the same period two years before.");
    assertThat(balance.formula()).isEqualTo("B[t] - B[t-2y]");
    assertThat(catalogue.metric("import_share_of_trade")).isSameAs(IMPORT_SHARE_OF_TRADE);
  }

  @Test
  void aFamilyHasNoMetricOfAFlowThatItIsNotDefinedFor() {
    assertThatThrownBy(CHANGE_ON_TWO_YEARS::imports)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("import");
    assertThat(CHANGE_ON_TWO_YEARS.all())
        .containsExactly(CHANGE_ON_TWO_YEARS.exports(), CHANGE_ON_TWO_YEARS.balance());
  }

  @Test
  void aCodeIsThereOnce() {
    assertThatThrownBy(() -> new MetricCatalogue(GROUP, GROUP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exports_change_on_two_years");
    assertThatThrownBy(() -> catalogue.metric("balance"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("import_share_of_trade");
  }
}
