package org.tradebalance.trade;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An economy's time in a group. An economy that left and came back has two.
 *
 * @param group code of the group
 * @param economy code of the member
 * @param from first month; null where it is open
 * @param to last month; null where it is open
 */
public record Membership(String group, String economy, @Nullable Period from, @Nullable Period to)
    implements Serializable {

  /** Refuses an end before the beginning. */
  public Membership {
    if (from != null && to != null && from.endMonth() > to.endMonth()) {
      throw new IllegalArgumentException(
          "the membership of " + economy + " in " + group + " ends before it begins");
    }
  }

  /** Whether the economy is a member in every month of the period. */
  public boolean covers(Period period) {
    return (from == null || from.endMonth() <= period.startMonth())
        && (to == null || period.endMonth() <= to.endMonth());
  }

  /** Whether the two have a month in common. */
  public boolean overlaps(Membership other) {
    return (to == null || other.from == null || other.from.endMonth() <= to.endMonth())
        && (other.to == null || from == null || from.endMonth() <= other.to.endMonth());
  }
}
