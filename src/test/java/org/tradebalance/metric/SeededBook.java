package org.tradebalance.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.gen.RandomFlows;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/**
 * Random figures that every metric but those of the seasonal adjustment can be computed of: twelve
 * years of the world, of three countries, of a product, and of what one country reports itself.
 */
final class SeededBook {

  static final SeriesKey REPORT =
      new SeriesKey("other", "AAA", "USA", Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
  static final SeriesKey PRODUCT = Flows.line(Economy.WORLD).withProduct("HS:30");
  static final List<SeriesKey> SERIES =
      List.of(
          Flows.line(Economy.WORLD),
          Flows.line("AAA"),
          Flows.line("BBB"),
          Flows.line("CCC"),
          PRODUCT,
          REPORT);

  private SeededBook() {}

  static List<Observation> figures(Random random) {
    RandomFlows amounts = new RandomFlows(random);
    List<Observation> figures = new ArrayList<>();
    for (SeriesKey series : SERIES) {
      for (int year = 2013; year < 2025; year++) {
        for (Period month : Period.year(year).months()) {
          figures.add(figure(series, Flow.EXPORT, month, amounts.amount()));
          figures.add(figure(series, Flow.IMPORT, month, amounts.amount()));
        }
      }
    }
    return figures;
  }

  static Observation figure(SeriesKey series, Flow flow, Period month, Usd amount) {
    return new Observation(series, flow, month, Figure.of(amount), new SourceCell(0, 2, 3));
  }

  static BalanceBook book(List<Observation> figures) {
    return BalanceBook.of(figures, Flows.economies());
  }

  static List<MetricValue> metrics(BalanceBook book) {
    return new MetricComputation(book, Flows.datasets(), new Scope(14)).all();
  }
}
