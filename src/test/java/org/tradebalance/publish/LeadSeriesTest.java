package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.gen.Publications;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** AAA, BBB and CCC report; DDD, EEE and FFF are partners. */
class LeadSeriesTest {

  private final Flows flows = new Flows();

  @Test
  void theHomeReporterComesFirstThoughOthersHaveMoreCountries() {
    goods("un", "AAA", "2024", "DDD", "EEE", "FFF");
    goods("un", "CCC", "2024", "DDD");
    assertThat(partners("CCC")).isEqualTo("un CCC");
    assertThat(partners("AAA")).isEqualTo("un AAA");
    assertThat(WorldSeries.of(publication("CCC")).stream().map(LeadSeriesTest::name))
        .containsExactly("un CCC", "un AAA");
  }

  @Test
  void withoutTheHomeReporterTheSeriesWithMostCountriesDoes() {
    goods("un", "AAA", "2024", "DDD");
    goods("un", "BBB", "2024", "DDD", "EEE");
    assertThat(partners("CCC")).isEqualTo("un BBB");
  }

  @Test
  void monthsComeBeforeYears() {
    goods("years", "AAA", "2024", "DDD", "EEE");
    goods("months", "AAA", "2023-12", "DDD");
    assertThat(partners("AAA")).isEqualTo("months AAA");
  }

  @Test
  void theAccountsBeginWithTheNewestSeriesAndNameTheNewestWithBothSides() {
    goods("country", "AAA", "2024-01", "DDD");
    account("release", "AAA", "2025-01", Flow.EXPORT, Flow.IMPORT);
    account("older", "AAA", "2024-12", Flow.EXPORT, Flow.IMPORT);
    account("balances", "AAA", "2025-06", Flow.BALANCE);
    assertThat(accounts("AAA")).containsExactly("balances AAA", "release AAA");
  }

  @Test
  void ofTwoOfOneMonthTheOneWithBothSidesLeadsAlone() {
    account("release", "AAA", "2025-06", Flow.EXPORT, Flow.IMPORT);
    account("balances", "AAA", "2025-06", Flow.BALANCE);
    assertThat(accounts("AAA")).containsExactly("release AAA");
  }

  @Test
  void accountsAreThoseOfTheHomeReporterElseOfTheOneWhosePartnersAreCompared() {
    goods("country", "BBB", "2024-01", "DDD");
    account("release", "AAA", "2025-06", Flow.EXPORT, Flow.IMPORT);
    account("release", "BBB", "2024-06", Flow.EXPORT, Flow.IMPORT);
    assertThat(accounts("AAA")).containsExactly("release AAA");
    assertThat(accounts("CCC")).containsExactly("release BBB");
  }

  @Test
  void withoutAnyThereIsNone() {
    assertThat(accounts("AAA")).isEmpty();
    assertThat(new LeadSeries(publication("AAA"), List.of()).partners()).isNull();
  }

  private void goods(String dataset, String reporter, String period, String... partners) {
    List<String> all = new ArrayList<>(List.of(partners));
    all.add(Economy.WORLD);
    for (String partner : all) {
      SeriesKey series =
          new SeriesKey(
              dataset, reporter, partner, Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
      flows.print(series, Flow.EXPORT, Period.parse(period), dollars(1));
      flows.print(series, Flow.IMPORT, Period.parse(period), dollars(2));
    }
  }

  private void account(String dataset, String reporter, String period, Flow... sides) {
    SeriesKey series =
        new SeriesKey(
            dataset,
            reporter,
            Economy.WORLD,
            Item.GOODS_SERVICES,
            SeriesKey.ALL_PRODUCTS,
            Adjustment.SA);
    for (Flow side : sides) {
      flows.print(series, side, Period.parse(period), dollars(3));
    }
  }

  private String partners(String home) {
    Publication publication = publication(home);
    return name(new LeadSeries(publication, WorldSeries.of(publication)).partners());
  }

  private List<String> accounts(String home) {
    Publication publication = publication(home);
    return new LeadSeries(publication, WorldSeries.of(publication))
        .accounts().stream().map(LeadSeriesTest::name).toList();
  }

  private static String name(WorldSeries series) {
    return series.world().dataset() + " " + series.world().reporter();
  }

  private Publication publication(String home) {
    BalanceBook book = BalanceBook.of(flows.list(), Flows.economies());
    return Publications.of(book, home);
  }
}
