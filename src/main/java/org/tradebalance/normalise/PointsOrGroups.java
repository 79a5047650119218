package org.tradebalance.normalise;

import org.tradebalance.layout.RawRow;

/**
 * Whether the points in the amounts of a file may stand between thousands: {@code 207.787} is two
 * hundred dollars or two hundred thousand, and where all amounts of a file look like this, nothing
 * in it tells. Amounts in units of a currency that are all below a thousand and all have three
 * decimals are no trade that anybody publishes.
 */
final class PointsOrGroups {

  private static final int GROUP = 3;

  /** Two amounts with three decimals are no chance where the publisher gives decimals. */
  private static final int ENOUGH = 2;

  private String first = "";
  private long groups;
  private boolean decided;

  /**
   * Adds an amount of digits with at most one point.
   *
   * @param start place of its first digit
   * @param point place of its point; negative where it has none
   */
  void add(String text, int start, int point, RawRow row, int column) {
    if (decided) {
      return;
    }
    int whole = (point < 0 ? text.length() : point) - start;
    if (whole > GROUP || (point >= 0 && text.length() - point - 1 != GROUP)) {
      decided = true;
    } else if (point >= 0 && text.charAt(start) != '0') {
      groups++;
      if (groups == 1) {
        first = NumberEvidence.cell(text, row, column);
      }
    } else if (point >= 0) {
      // No group of thousands begins with a zero.
      decided = true;
    }
  }

  /**
   * Whether both readings are left.
   *
   * @param decimals decimals that the publisher gives
   */
  boolean mayBeGroups(int decimals) {
    return !decided && groups >= (decimals < GROUP ? 1 : ENOUGH);
  }

  /** The first such amount and its place. */
  String first() {
    return first;
  }
}
