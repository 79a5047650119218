package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.metric.MetricComputation;
import org.tradebalance.metric.Rankings;
import org.tradebalance.metric.Scope;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.PreferredDataset;
import org.tradebalance.trade.ProductTitles;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/**
 * The balance of USA from three publishers and two releases of one of them, goods by partner, and
 * the goods of AAA, which sorts before USA. Amounts in millions.
 */
final class SeveralPublishers {

  static final SeriesKey TOTAL = key("release", "USA", Item.GOODS_SERVICES, Adjustment.SA);

  private final Flows flows = new Flows();
  private final Map<String, Dataset> datasets = new LinkedHashMap<>();
  private final List<Coverage> coverages = new ArrayList<>();

  /**
   * The release of 2021-12 states 2019 and 2020, that of 2026-01 the years 2024 and 2025 and a
   * month of 2026; the long series of 2025-03 the years 2016 to 2024; who passes on has balances
   * from 2016 to June 2026.
   */
  SeveralPublishers() {
    dataset("release", Basis.BOP, false);
    dataset("long-series", Basis.BOP, false);
    dataset("passed-on", Basis.BOP, true);
    dataset("by-partner", Basis.CENSUS, false);
    dataset("by-country", Basis.CUSTOMS, true);
    for (Item item : List.of(Item.GOODS_SERVICES, Item.GOODS)) {
      both(TOTAL.withItem(item), 500, 2019, 2020);
      both(TOTAL.withItem(item), 600, 2024, 2025);
      both(key("long-series", "USA", item, Adjustment.SA), 550, years(2016, 2024));
      month(TOTAL.withItem(item), Period.month(2026, 1), 40);
    }
    covers("release", "2021-12", 2019, 2021);
    covers("release", "2026-01", 2024, 2026);
    covers("long-series", "2025-03", 2016, 2024);
    covers("passed-on", "2026-06", 2016, 2026);
    SeriesKey passedOn = key("passed-on", "USA", Item.GOODS_SERVICES, Adjustment.SA);
    for (int year = 2016; year <= 2025; year++) {
      flows.print(passedOn, Flow.BALANCE, Period.year(year), millions(-700 - year % 10));
    }
    flows.print(passedOn, Flow.BALANCE, Period.month(2026, 6), millions(-73));
    for (String partner : List.of(Economy.WORLD, "BBB", "CCC")) {
      both(
          key("by-partner", "USA", Item.GOODS, Adjustment.NSA).withPartner(partner),
          90,
          2023,
          2024);
      both(key("by-country", "USA", Item.GOODS, Adjustment.NSA).withPartner(partner), 80, 2022);
      both(key("by-country", "AAA", Item.GOODS, Adjustment.NSA).withPartner(partner), 30, 2024);
    }
    month(key("by-partner", "USA", Item.GOODS, Adjustment.NSA), Period.month(2025, 1), 7);
    covers("by-partner", "2025-01", 2023, 2025);
    covers("by-country", "2024-12", 2022, 2024);
  }

  BalanceBook book() {
    return flows.book();
  }

  /** The figures of one dataset alone. */
  BalanceBook bookOf(String dataset) {
    Flows fewer = new Flows();
    flows.list().stream()
        .filter(figure -> figure.series().dataset().equals(dataset))
        .forEach(
            figure ->
                fewer.print(
                    figure.series(),
                    figure.flow(),
                    figure.period(),
                    Objects.requireNonNull(figure.figure().amount())));
    return fewer.book();
  }

  Publication publication() {
    return publication(flows.book(), List.of());
  }

  Publication publication(BalanceBook book, List<PreferredDataset> named) {
    Scope scope = new Scope(24);
    Vintages vintages = new Vintages(coverages);
    return new Publication(
        book,
        new MetricComputation(book, datasets, scope).all(),
        new Rankings(book, datasets, scope).all(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        datasets,
        vintages,
        RevisionReport.NONE,
        "USA",
        List.of(),
        Publication.preferred(book, List.of(), datasets, vintages, named),
        ProductTitles.NONE,
        Map.of());
  }

  private void dataset(String id, Basis basis, boolean republished) {
    datasets.put(
        id, new Dataset(id, id, "publisher of " + id, basis, "value", Usd.ZERO, "", republished));
  }

  private void covers(String dataset, String vintage, int from, int to) {
    coverages.add(
        new Coverage(dataset, Vintage.parse(vintage), Period.month(from, 1), Period.month(to, 12)));
  }

  /** Exports of 100 millions, and imports that leave a deficit. */
  private void both(SeriesKey series, long deficit, int... years) {
    for (int year : years) {
      flows.print(series, Flow.EXPORT, Period.year(year), millions(100));
      flows.print(series, Flow.IMPORT, Period.year(year), millions(100 + deficit));
    }
  }

  private void month(SeriesKey series, Period month, long deficit) {
    assertThat(month.frequency()).isEqualTo(Frequency.MONTHLY);
    flows.print(series, Flow.EXPORT, month, millions(10));
    flows.print(series, Flow.IMPORT, month, millions(10 + deficit));
  }

  private static int[] years(int from, int to) {
    return IntStream.rangeClosed(from, to).toArray();
  }

  private static Usd millions(long millions) {
    return dollars(millions * 1_000_000);
  }

  private static SeriesKey key(String dataset, String reporter, Item item, Adjustment adjustment) {
    return new SeriesKey(
        dataset, reporter, Economy.WORLD, item, SeriesKey.ALL_PRODUCTS, adjustment);
  }
}
