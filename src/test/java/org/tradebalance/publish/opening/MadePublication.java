package org.tradebalance.publish.opening;

import static org.tradebalance.gen.Flows.dollars;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.metric.MetricComputation;
import org.tradebalance.metric.Scope;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.Vintages;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.ProductTitles;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** A publication of the home reporter from balances that are written down in a test. */
abstract class MadePublication {

  static final long BILLION = 1_000_000_000L;
  static final SeriesKey ACCOUNTS =
      new SeriesKey(
          "d", "USA", Economy.WORLD, Item.GOODS_SERVICES, SeriesKey.ALL_PRODUCTS, Adjustment.SA);
  static final SeriesKey BY_PARTNER =
      new SeriesKey("d", "USA", Economy.WORLD, Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);

  final Flows flows = new Flows();

  final Opening opening() {
    return Opening.of(publication());
  }

  final Publication publication() {
    BalanceBook book = flows.book();
    Map<String, Dataset> datasets =
        Map.of("d", new Dataset("d", "d", "publisher", Basis.BOP, "value", Usd.ZERO));
    Vintages vintages = new Vintages(List.of());
    return new Publication(
        book,
        new MetricComputation(book, datasets, new Scope(24)).all(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        datasets,
        vintages,
        RevisionReport.NONE,
        "USA",
        List.of(),
        Publication.preferred(book, List.of(), datasets, vintages, List.of()),
        new ProductTitles(
            Map.of("HS:27", "Mineral fuels", "HS:84", "Machinery", "HS:85", "Electronics")),
        Map.of());
  }

  /** Balances of consecutive months, in billions. */
  final void months(SeriesKey series, String first, long... billions) {
    Period month = Period.parse(first);
    for (long balance : billions) {
      print(series, month, balance);
      month = month.next();
    }
  }

  final void print(SeriesKey series, Period period, long billions) {
    flows.print(series, Flow.BALANCE, period, dollars(billions * BILLION));
  }

  /** Exports and imports of consecutive months, in billions. */
  final void sides(SeriesKey series, String first, long... billions) {
    Period month = Period.parse(first);
    for (int at = 0; at < billions.length; at += 2) {
      flows.print(series, Flow.EXPORT, month, dollars(billions[at] * BILLION));
      flows.print(series, Flow.IMPORT, month, dollars(billions[at + 1] * BILLION));
      month = month.next();
    }
  }

  final void random(SeriesKey series, Random random, int months) {
    Period month = Period.month(2022, 1);
    for (int at = 0; at < months; at++, month = month.next()) {
      if (random.nextInt(30) > 0) {
        flows.print(series, Flow.EXPORT, month, dollars(random.nextInt() * 1000L + (1L << 42)));
      }
      if (random.nextInt(30) > 0) {
        flows.print(series, Flow.IMPORT, month, dollars(random.nextInt() * 1000L + (1L << 42)));
      }
    }
  }
}
