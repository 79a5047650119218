package org.tradebalance.plausibility;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Observation;

/** Finds where in a file a misreading begins and ends. */
final class StretchSearch {

  /** One figure that does not fit outweighs nine that do, so that nine in ten of a stretch fit. */
  private static final int AGAINST = 9;

  private StretchSearch() {}

  /**
   * The stretch with the most figures that fit a misreading and hardly one that does not; null
   * where none fits. All figures of a row, or of a month, are in it or none. Figures that do not
   * tell count for nothing.
   */
  static <T extends Judged> @Nullable Stretch longest(
      List<T> figures, Misreading<T> misreading, Stretch.Order order) {
    List<T> ordered =
        figures.stream()
            .sorted(Comparator.comparingLong(each -> order.place(each.figure())))
            .toList();
    Observation from = null;
    int sum = 0;
    Stretch best = null;
    int most = 0;
    int at = 0;
    while (at < ordered.size()) {
      Observation first = ordered.get(at).figure();
      long place = order.place(first);
      int score = 0;
      while (at < ordered.size() && order.place(ordered.get(at).figure()) == place) {
        score += score(ordered.get(at), misreading);
        at++;
      }
      if (score > 0 && from == null) {
        from = first;
      }
      sum = Math.max(0, sum + score);
      if (sum == 0) {
        from = null;
      } else if (from != null && sum > most) {
        most = sum;
        best = new Stretch(order, from, first);
      }
    }
    return best;
  }

  private static <T extends Judged> int score(T each, Misreading<T> misreading) {
    if (misreading.fits(each)) {
      return 1;
    }
    return misreading.tells(each) ? -AGAINST : 0;
  }
}
