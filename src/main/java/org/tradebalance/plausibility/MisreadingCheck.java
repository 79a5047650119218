package org.tradebalance.plausibility;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Judges figures: are they what they should be, or what a misreading would make of them?
 *
 * <p>A figure tells something about a misreading where its prediction is far from what is expected.
 * The misreading is proved where at least {@value #LEAST} figures tell, they are a tenth of all
 * that are compared, and two in three of them are near to the prediction. Figures that are merely
 * revised are near to what is expected or near to nothing; they can speak against a misreading,
 * never for it.
 */
final class MisreadingCheck<T extends Judged> {

  /** Fewer figures prove nothing. */
  static final int LEAST = 12;

  private final List<T> figures;
  private final List<Misreading<T>> misreadings;
  private final int tolerance;

  /**
   * A trial.
   *
   * @param figures what is compared
   * @param misreadings what is suspected, the likelier first
   * @param tolerance how near a figure is to what is expected where nothing is wrong, in
   *     thousandths
   */
  MisreadingCheck(List<T> figures, List<Misreading<T>> misreadings, int tolerance) {
    this.figures = figures;
    this.misreadings = misreadings;
    this.tolerance = tolerance;
  }

  /**
   * The misreading that is proved, of the largest part of the file that it is proved for; null
   * where none is.
   *
   * @param what the figures in words
   * @param against what they are compared with in words
   */
  @Nullable Contradiction outcome(String what, String against) {
    if (figures.size() < LEAST) {
      return null;
    }
    for (Part part : doubtful()) {
      Contradiction proved = judge(part, what, against);
      if (proved != null) {
        return proved;
      }
    }
    return null;
  }

  /** The parts of which fewer than half of the figures are what they should be. */
  private List<Part> doubtful() {
    Count all = new Count();
    Map<Flow, Count> flows = new EnumMap<>(Flow.class);
    Map<Frequency, Count> frequencies = new EnumMap<>(Frequency.class);
    Map<Part, Count> columns = new LinkedHashMap<>();
    for (T each : figures) {
      Observation figure = each.figure();
      boolean same = Nearness.within(amount(figure), each.expected(), tolerance);
      all.add(same);
      flows.computeIfAbsent(figure.flow(), flow -> new Count()).add(same);
      frequencies.computeIfAbsent(figure.period().frequency(), kind -> new Count()).add(same);
      columns.computeIfAbsent(Part.columnOf(figure), column -> new Count()).add(same);
    }
    Map<Part, Count> parts = new LinkedHashMap<>();
    parts.put(Part.ALL, all);
    flows.forEach((flow, count) -> parts.put(Part.of(flow), count));
    frequencies.forEach((frequency, count) -> parts.put(Part.of(frequency), count));
    parts.putAll(columns);
    return parts.entrySet().stream()
        .filter(part -> part.getValue().isDoubtful())
        .map(Map.Entry::getKey)
        .toList();
  }

  private @Nullable Contradiction judge(Part part, String what, String against) {
    List<T> some = figures.stream().filter(each -> part.holds(each.figure())).toList();
    Votes best = null;
    for (Misreading<T> misreading : misreadings) {
      Votes votes = new Votes(misreading);
      for (T each : some) {
        votes.cast(each);
      }
      if (votes.prove(some.size()) && (best == null || votes.fitting > best.fitting)) {
        best = votes;
      }
    }
    return best == null ? null : best.contradiction(part.of(what), against);
  }

  private static Usd amount(Observation figure) {
    Usd amount = figure.figure().amount();
    if (amount == null) {
      throw new IllegalArgumentException("no amount: " + figure);
    }
    return amount;
  }

  /** How many figures are what they should be. */
  private static final class Count {

    private int compared;
    private int same;

    void add(boolean isSame) {
      compared++;
      same += isSame ? 1 : 0;
    }

    boolean isDoubtful() {
      return compared >= LEAST && same * 2L < compared;
    }
  }

  /** What figures say of a misreading. */
  private final class Votes {

    private final Misreading<T> misreading;
    private final Set<SeriesKey> lines = new HashSet<>();
    private int telling;
    private int fitting;
    private @Nullable T first;

    Votes(Misreading<T> misreading) {
      this.misreading = misreading;
    }

    void cast(T each) {
      Usd predicted = misreading.prediction().apply(each);
      if (predicted == null || Nearness.within(predicted, each.expected(), misreading.distance())) {
        return;
      }
      telling++;
      if (Nearness.within(amount(each.figure()), predicted, misreading.tolerance())) {
        fitting++;
        lines.add(each.figure().series());
        first = first == null ? each : first;
      }
    }

    boolean prove(int compared) {
      return telling >= LEAST && telling * 10L >= compared && fitting * 3L >= telling * 2L;
    }

    Contradiction contradiction(String what, String against) {
      T example = first;
      if (example == null) {
        throw new IllegalStateException("nothing fits");
      }
      return new Contradiction(
          misreading.code(),
          String.format(java.util.Locale.ROOT, misreading.finding(), what, against),
          misreading.remedy(),
          misreading.power(),
          fitting,
          telling,
          lines.size(),
          example.figure(),
          example.expected());
    }
  }
}
