package org.tradebalance.collect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;

/**
 * The periods that a source is asked for, one call for each.
 *
 * @param step months in one of them
 * @param from the month that the first one is in; null for the last one only
 * @param lag periods before the current one that the last one is
 */
public record PeriodRange(Step step, @Nullable YearMonth from, int lag) {

  /** The first months of the periods up to a date. */
  List<YearMonth> until(LocalDate today) {
    YearMonth last = start(YearMonth.from(today)).minusMonths((long) lag * step.months);
    List<YearMonth> periods = new ArrayList<>();
    for (YearMonth at = from == null ? last : start(from);
        !at.isAfter(last);
        at = at.plusMonths(step.months)) {
      periods.add(at);
    }
    return periods;
  }

  private YearMonth start(YearMonth month) {
    int first = (month.getMonthValue() - 1) / step.months * step.months + 1;
    return YearMonth.of(month.getYear(), first);
  }

  /** How long a period is. */
  public enum Step implements Coded {
    /** A year. */
    YEAR("year", 12),
    /** A quarter. */
    QUARTER("quarter", 3),
    /** A month. */
    MONTH("month", 1);

    private final String code;
    private final int months;

    Step(String code, int months) {
      this.code = code;
      this.months = months;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
