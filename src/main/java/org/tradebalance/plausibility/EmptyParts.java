package org.tradebalance.plausibility;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Looks for zeros that stand for figures: an economy that trades with many partners in one year
 * trades with some of them in the next, and one that imports exports something.
 */
final class EmptyParts {

  /** So many zeros, of as many series or months, are no accident. */
  private static final int LEAST = 6;

  private final Map<Year, Count> years = new LinkedHashMap<>();
  private final Map<Year, Count> flows = new HashMap<>();

  private EmptyParts(List<Observation> figures) {
    for (Observation figure : figures) {
      Usd amount = figure.figure().amount();
      if (amount != null
          && figure.flow() != Flow.BALANCE
          && figure.series().product().equals(SeriesKey.ALL_PRODUCTS)) {
        Year year = Year.of(figure);
        years.computeIfAbsent(year, key -> new Count()).add(figure, amount);
        flows.computeIfAbsent(year.allYears(), key -> new Count()).add(figure, amount);
      }
    }
  }

  /** The zeros of a flow or year all of whose figures are zero; null where none is. */
  static @Nullable Contradiction find(List<Observation> figures) {
    EmptyParts file = new EmptyParts(figures);
    for (Map.Entry<Year, Count> each : file.flows.entrySet()) {
      Count other = file.flows.get(each.getKey().otherFlow());
      if (each.getValue().isEmpty() && other != null && other.isFilled()) {
        return each.getValue()
            .contradiction("all " + each.getKey().flow.code() + "s of " + each.getKey().reporter);
      }
    }
    for (Map.Entry<Year, Count> each : file.years.entrySet()) {
      Year year = each.getKey();
      Count before = file.years.get(year.later(-1));
      Count after = file.years.get(year.later(1));
      boolean isBetween =
          (before != null && before.isFilled()) || (after != null && after.isFilled());
      if (each.getValue().isEmpty() && isBetween) {
        return each.getValue()
            .contradiction(
                "all " + year.flow.code() + "s of " + year.reporter + " in " + year.year);
      }
    }
    return null;
  }

  /** A flow of a reporter in a year; in all years where it is 0. */
  private record Year(String dataset, String reporter, Flow flow, Frequency frequency, int year) {

    static Year of(Observation figure) {
      return new Year(
          figure.series().dataset(),
          figure.series().reporter(),
          figure.flow(),
          figure.period().frequency(),
          figure.period().year());
    }

    Year allYears() {
      return new Year(dataset, reporter, flow, frequency, 0);
    }

    Year otherFlow() {
      return new Year(
          dataset, reporter, flow == Flow.EXPORT ? Flow.IMPORT : Flow.EXPORT, frequency, year);
    }

    Year later(int years) {
      return new Year(dataset, reporter, flow, frequency, year + years);
    }
  }

  private static final class Count {

    private final Set<SeriesKey> series = new HashSet<>();
    private int all;
    private int zeros;
    private @Nullable Observation first;

    void add(Observation figure, Usd amount) {
      all++;
      series.add(figure.series());
      if (amount.signum() == 0) {
        zeros++;
        first = first == null ? figure : first;
      }
    }

    boolean isEmpty() {
      return all >= LEAST && zeros == all;
    }

    boolean isFilled() {
      return all >= LEAST && zeros * 2 < all;
    }

    Contradiction contradiction(String what) {
      Observation example = first;
      if (example == null) {
        throw new IllegalStateException("no zero");
      }
      return new Contradiction(
          IssueCode.FIGURES_MISPLACED,
          what + " are zero, and those beside them are not",
          "with figures, or without these cells",
          0,
          zeros,
          all,
          series.size(),
          example,
          Usd.ZERO);
    }
  }
}
