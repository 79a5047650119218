package org.tradebalance.plausibility;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Looks for what no economy trades: more than several times what it produces. The largest entrepôts
 * trade four times their GDP in a year; a figure far beyond is in another unit.
 */
public final class EconomySize {

  /** How many times its GDP an economy trades at most in a year, a quarter or less, a month. */
  private static final int YEAR = 5;

  private static final int QUARTER = 2;
  private static final int MONTH = 1;

  /** Large economies, in dollars, trade less than their GDP: half of it is already much. */
  private static final long LARGE = 4_000_000_000_000L;

  private EconomySize() {}

  /**
   * The figures that are too large for their reporter; null where none is.
   *
   * @param bounds what the GDP of an economy never was above, by its code
   */
  public static @Nullable Contradiction find(List<Observation> figures, Map<String, Usd> bounds) {
    SeriesKey last = null;
    Usd gdp = null;
    int compared = 0;
    int beyond = 0;
    Set<SeriesKey> lines = new HashSet<>();
    Observation first = null;
    for (Observation figure : figures) {
      if (!figure.series().equals(last)) {
        last = figure.series();
        gdp = bounds.get(last.reporter());
      }
      Usd amount = figure.figure().amount();
      if (gdp == null || amount == null) {
        continue;
      }
      compared++;
      if (exceeds(amount, figure.period(), gdp)) {
        beyond++;
        lines.add(last);
        first = first == null ? figure : first;
      }
    }
    return first == null ? null : found(first, beyond, compared, lines.size(), bounds);
  }

  private static boolean exceeds(Usd amount, Period period, Usd gdp) {
    boolean isLarge = gdp.thousandths() / 1000 >= LARGE;
    return amount.abs().thousandths() / (isLarge ? 1 : times(period)) > gdp.thousandths();
  }

  private static Contradiction found(
      Observation first, int beyond, int compared, int lines, Map<String, Usd> bounds) {
    String reporter = first.series().reporter();
    Usd gdp = bounds.getOrDefault(reporter, Usd.ZERO);
    int times = gdp.thousandths() / 1000 >= LARGE ? 1 : times(first.period());
    Usd most = new Usd(gdp.thousandths() * times);
    return new Contradiction(
        IssueCode.SCALE_CONTRADICTED,
        "figures are larger than "
            + (times == MONTH ? "" : times + " times ")
            + "the GDP of "
            + reporter
            + " ever was (reference/gdp.csv)",
        "in a smaller unit",
        0,
        beyond,
        compared,
        lines,
        first,
        most);
  }

  private static int times(Period period) {
    return switch (period.frequency()) {
      case MONTHLY -> MONTH;
      case QUARTERLY -> QUARTER;
      case ANNUAL, YEAR_TO_DATE -> YEAR;
    };
  }
}
