package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;

/**
 * Some of very many figures, evenly, so that proving costs the same however large a file is. A
 * misreading shows in every line of a file; a few hundred of them show it as well as all.
 */
final class FigureSample {

  private FigureSample() {}

  /** All figures of every n-th line, so that there are about as many as are enough. */
  static List<Observation> ofSeries(List<Observation> figures, int enough) {
    int step = step(figures.size(), enough);
    if (step == 1) {
      return figures;
    }
    Map<SeriesKey, Integer> numbers = new HashMap<>();
    List<Observation> some = new ArrayList<>();
    SeriesKey last = null;
    boolean taken = false;
    for (Observation figure : figures) {
      SeriesKey series = figure.series();
      if (!series.equals(last)) {
        last = series;
        int next = numbers.size();
        taken = numbers.computeIfAbsent(series, line -> next) % step == 0;
      }
      if (taken) {
        some.add(figure);
      }
    }
    return some;
  }

  /** Every n-th figure, so that there are about as many as are enough. */
  static List<Observation> of(List<Observation> figures, int enough) {
    int step = step(figures.size(), enough);
    List<Observation> some = new ArrayList<>();
    for (int at = 0; at < figures.size(); at += step) {
      some.add(figures.get(at));
    }
    return some;
  }

  /** Columns and lines come again after 2, 3, 4, 5, 6 or 12, which the step must not meet. */
  private static int step(int count, int enough) {
    int step = Math.max(1, count / enough);
    while (step > 1 && (step % 2 == 0 || step % 3 == 0 || step % 5 == 0)) {
      step++;
    }
    return step;
  }
}
