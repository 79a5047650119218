package org.tradebalance.plausibility;

import org.tradebalance.trade.Observation;

/**
 * The figures of a file that follow each other, by where they stand or by when they are of.
 *
 * @param order how they follow
 * @param first the place of the first
 * @param last the place of the last, at or after the first
 */
record Stretch(Order order, Observation first, Observation last) {

  /** How figures follow each other. */
  enum Order {
    /** Row after row, sheet after sheet. */
    ROWS,

    /** By the month that their period ends with. */
    PERIODS;

    /** A number that grows from figure to figure and is the same in one row, or one month. */
    long place(Observation figure) {
      return this == ROWS
          ? ((long) figure.source().sheet() << 32) + figure.source().row()
          : figure.period().endMonth();
    }
  }

  boolean holds(Observation figure) {
    long place = order.place(figure);
    return order.place(first) <= place && place <= order.place(last);
  }

  /** As it is told: {@code rows 50 to 120}. */
  @Override
  public String toString() {
    if (order == Order.PERIODS) {
      return "the periods " + first.period() + " to " + last.period();
    }
    int sheet = first.source().sheet();
    return "the rows "
        + first.source().row()
        + " to "
        + last.source().row()
        + (sheet == 0 && last.source().sheet() == 0 ? "" : " from sheet " + (sheet + 1) + " on");
  }
}
