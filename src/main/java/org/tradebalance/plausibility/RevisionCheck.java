package org.tradebalance.plausibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * Counts how much of what stands a file would replace, and says where that is more than revisions
 * do. A file of the same vintage should say the same, up to the rounding of its figures; one of
 * another vintage may revise anything a little, but not much of it by much.
 */
public final class RevisionCheck {

  /** The share of the figures that may change where nobody says otherwise, in percent. */
  public static final int USUAL_PERCENT = 20;

  /**
   * So many figures that both state make a file. Fewer may all be revised, and a person sees them
   * in the message of the file or in the revisions.
   */
  static final int LEAST = 20;

  /** Months of a year, or years of a month, that make a part. */
  static final int LEAST_OF_PART = 12;

  /** Whole years and columns are revised together: they may change so many times as much. */
  static final int TIMES_OF_PART = 3;

  /** A revision of another vintage counts from here on, in thousandths of the larger figure. */
  static final int SIZE = 50;

  /** The coarsest unit that figures are rounded to: millions, in thousandths of a dollar. */
  private static final long COARSEST = 1_000_000_000L;

  private final List<Observation> figures;
  private final ReferenceFigures standing;
  private final boolean isSameVintage;
  private final PartCount all = new PartCount("");
  private final Map<PartOfTime, PartCount> parts = new HashMap<>();

  private RevisionCheck(
      List<Observation> figures, ReferenceFigures standing, boolean isSameVintage) {
    this.figures = figures;
    this.standing = standing;
    this.isSameVintage = isSameVintage;
  }

  /**
   * What a file would change beyond what may be; null where it changes less.
   *
   * @param figures the figures of the file
   * @param standing what stands
   * @param isSameVintage whether what stands is of the same vintage, so that nothing should change
   * @param mostPercent the share of the figures that may change, in percent
   */
  public static @Nullable UnusualRevision find(
      List<Observation> figures,
      ReferenceFigures standing,
      boolean isSameVintage,
      int mostPercent) {
    RevisionCheck check = new RevisionCheck(figures, standing, isSameVintage);
    check.count();
    return check.outcome(mostPercent);
  }

  /**
   * How many of the figures that both state a file changes by little or nothing, in percent; -1
   * where they have too few in common.
   */
  public static int keptPercent(List<Observation> figures, ReferenceFigures standing) {
    RevisionCheck check = new RevisionCheck(figures, standing, false);
    check.count();
    PartCount all = check.all;
    return all.compared < LEAST ? -1 : 100 - (int) (all.changed * 100L / all.compared);
  }

  /** Whether one amount is more than a small revision of another one. */
  public static boolean isLarge(Usd before, Usd after) {
    return !before.equals(after)
        && !isRounding(before, after)
        && !Nearness.within(before, after, SIZE);
  }

  private void count() {
    for (Observation figure : figures) {
      Usd amount = figure.figure().amount();
      if (amount == null || figure.series().product().equals(SharedSeries.SELECTED)) {
        continue;
      }
      Usd before = standing.amount(figure.series(), figure.flow(), figure.period());
      if (before != null && (before.signum() != 0 || amount.signum() != 0)) {
        boolean changes =
            isSameVintage
                ? !before.equals(amount) && !isRounding(before, amount)
                : isLarge(before, amount) && !isSmallBeside(figure, before, amount);
        ReplacedFigure change = changes ? new ReplacedFigure(figure, before) : null;
        all.add(change);
        part(PartOfTime.year(figure)).add(change);
        if (figure.period().frequency() == Frequency.MONTHLY) {
          part(PartOfTime.column(figure)).add(change);
        }
      }
    }
  }

  /**
   * Whether a balance changed by little of the exports and imports that it is what is left of: near
   * to zero it may change by any share of itself.
   */
  private boolean isSmallBeside(Observation balance, Usd before, Usd amount) {
    if (balance.flow() != Flow.BALANCE) {
      return false;
    }
    Usd exports = standing.amount(balance.series(), Flow.EXPORT, balance.period());
    Usd imports = standing.amount(balance.series(), Flow.IMPORT, balance.period());
    return exports != null
        && imports != null
        // Halves, because amounts of opposite sign may be further apart than the largest amount.
        && Math.abs(before.thousandths() / 2 - amount.thousandths() / 2)
            <= (Math.abs(exports.thousandths()) / 4000 + Math.abs(imports.thousandths()) / 4000)
                * SIZE;
  }

  private PartCount part(PartOfTime part) {
    return parts.computeIfAbsent(part, key -> new PartCount(key.text()));
  }

  private @Nullable UnusualRevision outcome(int mostPercent) {
    if (all.compared < LEAST) {
      return null;
    }
    if (all.exceeds(mostPercent)) {
      return all.outcome(mostPercent);
    }
    int most = mostPercent * TIMES_OF_PART;
    PartCount worst = null;
    for (PartCount part : parts.values()) {
      boolean unusual = part.compared >= LEAST_OF_PART && part.exceeds(most);
      if (unusual && (worst == null || part.isWorseThan(worst))) {
        worst = part;
      }
    }
    return worst == null ? null : worst.outcome(most);
  }

  /** Whether one amount is the other one with fewer digits. */
  private static boolean isRounding(Usd one, Usd other) {
    long unit = Math.max(unit(one.thousandths()), unit(other.thousandths()));
    return one.signum() * other.signum() >= 0
        && Math.abs(one.thousandths() - other.thousandths()) <= unit / 2;
  }

  private static long unit(long thousandths) {
    long unit = 1;
    while (unit < COARSEST && thousandths % (unit * 10) == 0) {
      unit *= 10;
    }
    return unit;
  }

  /** A year, or a month of all years: what somebody may paste at the wrong place. */
  private record PartOfTime(int year, int month, Frequency frequency, @Nullable Flow flow) {

    static PartOfTime year(Observation figure) {
      return new PartOfTime(figure.period().year(), 0, figure.period().frequency(), null);
    }

    static PartOfTime column(Observation figure) {
      Period period = figure.period();
      return new PartOfTime(0, period.lastMonth(), period.frequency(), figure.flow());
    }

    String text() {
      return flow == null
          ? " among the " + frequency.code() + " figures of " + year
          : " among the " + flow.code() + "s of month " + month + " of all years";
    }
  }

  /** A figure that would change. */
  private record ReplacedFigure(Observation figure, Usd before) {}

  /** How many figures would change. */
  private final class PartCount {

    private final String where;
    private int compared;
    private int changed;
    private @Nullable ReplacedFigure first;

    PartCount(String where) {
      this.where = where;
    }

    void add(@Nullable ReplacedFigure change) {
      compared++;
      if (change != null) {
        changed++;
        first = first == null ? change : first;
      }
    }

    boolean exceeds(int mostPercent) {
      return changed * 100L > compared * (long) mostPercent;
    }

    /** The larger share, and of equal ones the earlier figure: no order of a map decides. */
    boolean isWorseThan(PartCount other) {
      int byShare = Long.compare(changed * (long) other.compared, other.changed * (long) compared);
      return byShare == 0 ? where.compareTo(other.where) < 0 : byShare > 0;
    }

    UnusualRevision outcome(int mostPercent) {
      ReplacedFigure example = first;
      if (example == null) {
        throw new IllegalStateException("nothing changes");
      }
      return new UnusualRevision(
          changed,
          compared,
          where,
          isSameVintage ? 0 : SIZE / 10,
          mostPercent,
          example.figure,
          example.before);
    }
  }
}
