package org.tradebalance.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.gen.Flows;
import org.tradebalance.metric.Scope;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Vintage;

/** What releases of the dataset of {@link Flows} state, one figure after the other. */
final class StatedFigures {

  private final NavigableSet<Vintage> vintages = new TreeSet<>();
  private final List<KnownObservation> history = new ArrayList<>();

  StatedFigures(String... releases) {
    Stream.of(releases).map(Vintage::parse).forEach(vintages::add);
  }

  /** What the releases say of a figure, in dollars, the oldest first; each says all of them. */
  StatedFigures figure(String partner, Flow flow, String period, long... dollars) {
    Vintage from = vintages.first();
    for (int at = 0; at < dollars.length; at++) {
      @Nullable Vintage next = vintages.higher(from);
      boolean isLast = at == dollars.length - 1;
      history.add(
          new KnownObservation(
              new Observation(
                  Flows.line(partner),
                  flow,
                  Period.parse(period),
                  Figure.of(Flows.dollars(dollars[at])),
                  new SourceCell(0, 2, 3)),
              from,
              isLast ? null : next,
              1));
      from = next == null ? from : next;
    }
    return this;
  }

  SortedMap<String, NavigableSet<Vintage>> releases() {
    return new TreeMap<>(Map.of(Flows.DATASET.id(), vintages));
  }

  List<KnownObservation> history() {
    return history;
  }

  /** Each release with the one before it. */
  List<Comparison> successive() {
    return new Comparisons(releases(), history, Flows.economies(), Flows.datasets(), new Scope(24))
        .successive();
  }

  /** What follows from the last release, in words. */
  List<String> consequences() {
    List<Comparison> all = successive();
    return all.get(all.size() - 1).consequences().stream().map(Consequence::text).toList();
  }
}
