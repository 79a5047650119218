package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * Rows that count only where no other row of the file has their figures, whatever the order of
 * rows: Comtrade converts what a country reports to other classifications. Products of two editions
 * of one classification overlap, so that a single row in the country's own one leaves out all
 * converted rows of that classification, reporter, partner, flow and period.
 */
final class Substitutes {

  private final List<RowOutcome.Substitute> waiting = new ArrayList<>();
  private final Set<About> stated = new HashSet<>();

  void add(RowOutcome.Substitute row) {
    waiting.add(row);
  }

  /** Remembers figures that stand for themselves. */
  void state(RowOutcome.Accepted row) {
    for (Observation figure : row.stated()) {
      stated.add(About.of(figure));
      stated.add(About.classOf(figure));
    }
  }

  /** The rows that wait for a decision; from then on none does. */
  List<RowOutcome.Substitute> settle() {
    List<RowOutcome.Substitute> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  /** Whether the figures of a row stand elsewhere; if not, they stand there now. */
  boolean isStated(RowOutcome.Substitute substitute) {
    List<Observation> figures = substitute.row().stated();
    if (figures.stream().anyMatch(f -> stated.contains(About.classOf(f)))) {
      return true;
    }
    boolean there = figures.stream().anyMatch(f -> stated.contains(About.of(f)));
    if (!there) {
      figures.forEach(f -> stated.add(About.of(f)));
    }
    return there;
  }

  /** What a figure is about. */
  private record About(SeriesKey series, Flow flow, Period period) {

    static About of(Observation figure) {
      return new About(figure.series(), figure.flow(), figure.period());
    }

    /** All products of its classification; of a total, which belongs to none, itself. */
    static About classOf(Observation figure) {
      String product = figure.series().product();
      int end = product.indexOf(':');
      return end < 0
          ? of(figure)
          : new About(
              figure.series().withProduct(product.substring(0, end + 1)),
              figure.flow(),
              figure.period());
    }
  }
}
