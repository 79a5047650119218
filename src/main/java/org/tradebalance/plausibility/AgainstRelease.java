package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/**
 * Compares the figures of a file with what another release says of the same lines and periods, or
 * where they have none in common, of the periods beside. Figures that only one of them has, and
 * zeros, say nothing.
 */
public final class AgainstRelease {

  /** Most figures of most releases stand in the one before, to the last digit. */
  static final int SAME = 1;

  /** Twice or half: most lines do not change more than that from one period to the next. */
  private static final int SIMILAR = 500;

  private static final int ENOUGH = 50_000;

  private static final List<Misreading<Compared>> MISREADINGS = misreadings();
  private static final List<Misreading<Compared>> LEVELS = levels();

  private AgainstRelease() {}

  /** Ways in which a file may be read wrongly that no revision looks like. */
  static List<Misreading<Compared>> grossMisreadings() {
    return MISREADINGS.stream().filter(Misreading::isGross).toList();
  }

  /** The other ways: months for years to date, a period or a year too early or too late. */
  static List<Misreading<Compared>> misreadingsOfPeriods() {
    return MISREADINGS.stream().filter(each -> !each.isGross()).toList();
  }

  /**
   * The misreading that the other release proves; null where it proves none.
   *
   * @param figures the figures of the file
   * @param evidence what is known of them
   * @param release the other release in words
   */
  public static @Nullable Contradiction find(
      List<Observation> figures, ReferenceFigures evidence, String release) {
    List<Observation> some = FigureSample.ofSeries(figures, ENOUGH);
    List<Compared> compared = compared(some, figure -> Compared.of(figure, evidence));
    if (compared.size() >= Proof.OF_RELEASE.least()) {
      Contradiction found =
          new MisreadingCheck<>(compared, MISREADINGS, SAME, Proof.OF_RELEASE)
              .outcome("the figures", release);
      return found == null ? MovedFigures.find(some, evidence, release) : found;
    }
    // A file of the next year alone shares no figure with the one before, but its lines.
    return new MisreadingCheck<>(
            compared(some, figure -> Compared.beside(figure, evidence)),
            LEVELS,
            SIMILAR,
            Proof.OF_RELEASE)
        .outcome("the figures", release);
  }

  private static List<Compared> compared(
      List<Observation> figures, Function<Observation, @Nullable Compared> comparison) {
    List<Compared> compared = new ArrayList<>();
    for (Observation figure : figures) {
      Compared each = comparison.apply(figure);
      if (each != null) {
        compared.add(each);
      }
    }
    return compared;
  }

  /** Other scales than those that a line might reach by itself from one period to the next. */
  private static List<Misreading<Compared>> levels() {
    List<Misreading<Compared>> all = new ArrayList<>();
    for (int size = 2; size <= Misreading.MOST; size++) {
      for (int power : new int[] {size, -size}) {
        all.add(
            new Misreading<>(
                IssueCode.SCALE_CONTRADICTED,
                "%s are " + Misreading.timesText(power) + " those of the period beside in %s",
                "in",
                power,
                SIMILAR,
                900,
                each -> Amounts.times(each.expected(), power)));
      }
    }
    return List.copyOf(all);
  }

  private static List<Misreading<Compared>> misreadings() {
    List<Misreading<Compared>> all = new ArrayList<>();
    for (int power = 1; power <= Misreading.MOST; power++) {
      all.add(scaled(power));
      all.add(scaled(-power));
    }
    all.add(
        new Misreading<>(
            IssueCode.FLOW_CONTRADICTED,
            "%s are imports where %s has exports, and exports where it has imports",
            "with exports and imports the other way round",
            0,
            50,
            150,
            Compared::otherFlow));
    all.add(
        new Misreading<>(
            IssueCode.FLOW_CONTRADICTED,
            "%s have the opposite sign of those of %s",
            "with the opposite sign",
            0,
            200,
            600,
            each -> each.expected().negate()));
    all.add(
        new Misreading<>(
            IssueCode.PERIOD_CONTRADICTED,
            "%s of months are those of the year to date in %s",
            "as year to date, not as months",
            0,
            100,
            300,
            Compared::toDate));
    all.add(
        new Misreading<>(
            IssueCode.PERIOD_CONTRADICTED,
            "%s of the year to date are those of single months in %s",
            "as months, not as year to date",
            0,
            100,
            300,
            Compared::lastMonth));
    for (int periods : new int[] {1, -1}) {
      all.add(shifted("one period", periods, each -> each.later(periods)));
      all.add(shifted("one year", periods, each -> yearLater(each, periods)));
    }
    return List.copyOf(all);
  }

  /** The tolerance is wide: whatever is revised, a wrong scale is off by a factor of ten. */
  private static Misreading<Compared> scaled(int power) {
    return new Misreading<>(
        IssueCode.SCALE_CONTRADICTED,
        "%s are " + Misreading.timesText(power) + " those of %s",
        "in",
        power,
        200,
        600,
        each -> Amounts.times(each.expected(), power));
  }

  /** The tolerance is narrow: growth and revisions make neighbours alike, but never equal. */
  private static Misreading<Compared> shifted(
      String distance, int direction, Function<Compared, @Nullable Usd> prediction) {
    return new Misreading<>(
        IssueCode.PERIOD_CONTRADICTED,
        "%s are those of " + distance + (direction > 0 ? " later" : " earlier") + " in %s",
        "as those of " + distance + (direction > 0 ? " later" : " earlier"),
        0,
        1,
        10,
        prediction);
  }

  private static @Nullable Usd yearLater(Compared each, int years) {
    Frequency frequency = each.figure().period().frequency();
    return switch (frequency) {
      case MONTHLY -> each.later(12 * years);
      case QUARTERLY -> each.later(4 * years);
      case ANNUAL, YEAR_TO_DATE -> null;
    };
  }
}
