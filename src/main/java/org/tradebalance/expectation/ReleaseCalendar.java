package org.tradebalance.expectation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Period;

/**
 * When the figures of each month are there: by a rule, and by dates for the months whose release is
 * planned or was moved otherwise, as by the shutdown of a government.
 *
 * @param usual the rule; null where only dates say
 * @param dated the day by the end of which the figures of a month are there, by month
 */
public record ReleaseCalendar(@Nullable Due usual, SortedMap<Period, LocalDate> dated) {

  /** Copies the dates. */
  public ReleaseCalendar {
    dated = Collections.unmodifiableSortedMap(new TreeMap<>(dated));
  }

  /** A calendar of nothing but a rule. */
  public static ReleaseCalendar by(Due usual) {
    return new ReleaseCalendar(usual, new TreeMap<>());
  }

  /** The newest month whose figures should be there on a date; null where none is known of. */
  @Nullable Period monthAt(LocalDate date) {
    Period newest = null;
    for (Period month : dated.keySet()) {
      if (isReleased(month, date)) {
        newest = month;
      }
    }
    if (usual != null) {
      Period month = usual.monthAt(date);
      while (dated.containsKey(month) && !isReleased(month, date)) {
        month = month.previous();
      }
      newest = newest == null || newest.compareTo(month) < 0 ? month : newest;
    }
    return newest;
  }

  /** The day by the end of which the figures of a month are there; null where nothing says. */
  @Nullable LocalDate dayFor(Period month) {
    LocalDate day = dated.get(month);
    return day != null || usual == null ? day : usual.dayFor(month);
  }

  private boolean isReleased(Period month, LocalDate date) {
    LocalDate day = dated.get(month);
    return day != null && date.isAfter(day);
  }
}
