package org.tradebalance.plausibility;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Looks for a cell that was dragged down its column: the cells below it repeat it, or count on from
 * it. A program counts by one unit. A series that stays the same for months is an estimate of its
 * publisher; that different series do is none.
 */
final class DraggedCells {

  private static final int ENOUGH = 100_000;

  /** So many cells in equal steps are no accident. */
  private static final int LEAST = 6;

  /** Seven digits, in thousandths of any unit: fewer may count on by design. */
  private static final long DIGITS = 1_000_000;

  /** Fewer digits are enough before others behind the step that stay the same. */
  private static final long DIGITS_ABOVE = 100;

  private DraggedCells() {}

  /** The cells; null where there are none. */
  static @Nullable Contradiction find(List<Observation> figures) {
    if (figures.size() > ENOUGH) {
      return null; // written by no hand
    }
    List<Observation> cells =
        figures.stream()
            .filter(each -> each.figure().amount() != null)
            .sorted(
                Comparator.comparingInt((Observation each) -> each.source().sheet())
                    .thenComparingInt(each -> each.source().column())
                    .thenComparingLong(each -> each.source().row()))
            .toList();
    int from = 0;
    for (int at = 1; at < cells.size(); at++) {
      boolean goesOn =
          isBelow(cells.get(at - 1), cells.get(at))
              && (at - from < 2
                  || step(cells.get(at - 1), cells.get(at))
                      == step(cells.get(at - 2), cells.get(at - 1)));
      from = goesOn ? from : isBelow(cells.get(at - 1), cells.get(at)) ? at - 1 : at;
      if (at - from + 1 >= LEAST && isDragged(cells.subList(from, at + 1))) {
        return found(cells.subList(from, at + 1));
      }
    }
    return null;
  }

  private static boolean isBelow(Observation one, Observation other) {
    return one.source().sheet() == other.source().sheet()
        && one.source().column() == other.source().column()
        && one.source().row() < other.source().row();
  }

  private static long step(Observation one, Observation other) {
    return Amounts.of(other).thousandths() - Amounts.of(one).thousandths();
  }

  private static boolean isDragged(List<Observation> cells) {
    Usd first = Amounts.of(cells.get(0));
    long step = step(cells.get(0), cells.get(1));
    return step == 0
        ? MovedFigures.tells(first) && series(cells) >= LEAST
        : isUnit(Math.abs(step))
            && (Math.abs(first.thousandths()) / Math.abs(step) >= DIGITS
                || hasFraction(Math.abs(first.thousandths()), Math.abs(step)));
  }

  /** Whether an amount has three digits or more behind the step: that all share them is none. */
  private static boolean hasFraction(long amount, long step) {
    long fraction = amount % step;
    while (fraction != 0 && fraction % 10 == 0) {
      fraction /= 10;
    }
    return amount / step >= DIGITS_ABOVE && fraction >= 100;
  }

  /** One dollar, a thousand, a million or a billion of them. */
  private static boolean isUnit(long thousandths) {
    long left = thousandths;
    while (left > 1 && left % 1000 == 0) {
      left /= 1000;
    }
    return left == 1;
  }

  private static int series(List<Observation> cells) {
    Set<SeriesKey> series = new HashSet<>();
    cells.forEach(each -> series.add(each.series()));
    return series.size();
  }

  private static Contradiction found(List<Observation> cells) {
    return new Contradiction(
        IssueCode.FIGURES_MISPLACED,
        "the cells of the rows "
            + cells.get(0).source().row()
            + " to "
            + cells.get(cells.size() - 1).source().row()
            + " go on from the first one in equal steps, as when it is dragged down",
        "with their own figures",
        0,
        cells.size(),
        cells.size(),
        series(cells),
        cells.get(1),
        Amounts.of(cells.get(0)));
  }
}
