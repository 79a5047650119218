package org.tradebalance.query;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.config.Catalogue;
import org.tradebalance.metric.MetricComputation;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.Rankings;
import org.tradebalance.metric.Scope;
import org.tradebalance.metric.UsualRevision;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Vintage;

/**
 * What is published of the figures that were known when a release was the newest. Only what is
 * asked for is computed: a question is about one figure of a million.
 */
final class FiguresAsOf {

  private final Vintage asOf;
  private final List<KnownObservation> observations;
  private final BalanceBook book;
  private final Catalogue catalogue;
  private final MetricComputation metrics;
  private final Rankings rankings;
  private @Nullable List<Ranked> ranked;
  private @Nullable List<ControlTotal> controls;

  /**
   * Figures as of a release.
   *
   * @param usual how far a month usually is revised
   */
  FiguresAsOf(
      Vintage asOf,
      List<KnownObservation> observations,
      Catalogue catalogue,
      Scope scope,
      UsualRevision usual) {
    this.asOf = asOf;
    this.observations = observations;
    this.catalogue = catalogue;
    this.book =
        BalanceBook.of(
            observations.stream().map(KnownObservation::flow).toList(),
            catalogue.economies(),
            catalogue.groups());
    this.metrics = new MetricComputation(book, catalogue.datasets(), scope, usual);
    this.rankings = new Rankings(book, catalogue.datasets(), scope, usual);
  }

  Vintage asOf() {
    return asOf;
  }

  List<KnownObservation> observations() {
    return observations;
  }

  BalanceBook book() {
    return book;
  }

  List<MetricValue> metrics(String code, Period period, Predicate<SeriesKey> meant) {
    return metrics.of(code, period, meant);
  }

  List<Ranked> rankings() {
    List<Ranked> all = ranked;
    if (all == null) {
      all = rankings.all();
      ranked = all;
    }
    return all;
  }

  List<ControlTotal> controls() {
    List<ControlTotal> all = controls;
    if (all == null) {
      all = ControlTotals.of(book, catalogue.controlRules());
      controls = all;
    }
    return all;
  }
}
