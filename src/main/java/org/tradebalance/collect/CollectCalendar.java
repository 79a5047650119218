package org.tradebalance.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;

/**
 * When a source is asked.
 *
 * @param every not again in the same so long after it was fetched whole
 * @param fromDay not before this day of the month, 1 to 28; 1 for any day
 */
public record CollectCalendar(Every every, int fromDay) {

  /** Days are those of UTC, as everywhere. */
  boolean isDue(Instant now, @Nullable Instant last) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (today.getDayOfMonth() < fromDay) {
      return false;
    }
    if (last == null) {
      return true;
    }
    LocalDate before = LocalDate.ofInstant(last, ZoneOffset.UTC);
    return switch (every) {
      case RUN -> true;
      case DAY -> !before.equals(today);
      case WEEK -> !week(before).equals(week(today));
      case MONTH -> !month(before).equals(month(today));
    };
  }

  /** The rule in words. */
  String words() {
    return "every " + every.code() + (fromDay > 1 ? ", from day " + fromDay + " of a month" : "");
  }

  private static String week(LocalDate date) {
    return date.get(IsoFields.WEEK_BASED_YEAR) + "-" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static String month(LocalDate date) {
    return date.getYear() + "-" + date.getMonthValue();
  }

  /** How often. */
  public enum Every implements Coded {
    /** With every run. */
    RUN("run"),
    /** Once a day. */
    DAY("day"),
    /** Once in a week from Monday. */
    WEEK("week"),
    /** Once a month. */
    MONTH("month");

    private final String code;

    Every(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
