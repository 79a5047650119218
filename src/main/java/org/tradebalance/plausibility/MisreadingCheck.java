package org.tradebalance.plausibility;

import java.util.ArrayList;
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

/**
 * Judges figures: are they what they should be, or what a misreading would make of them?
 *
 * <p>A figure tells something about a misreading where its prediction is far from what is expected.
 * The misreading is proved where enough figures tell, they are a tenth of all that are compared,
 * and most of them are near to the prediction ({@link Proof}). Figures that are merely revised are
 * near to what is expected or near to nothing; they can speak against a misreading, never for it.
 */
final class MisreadingCheck<T extends Judged> {

  private final List<T> figures;
  private final List<Misreading<T>> misreadings;
  private final int tolerance;
  private final Proof proof;

  /**
   * A trial.
   *
   * @param figures what is compared
   * @param misreadings what is suspected, the likelier first
   * @param tolerance how near a figure is to what is expected where nothing is wrong, in
   *     thousandths
   * @param proof how much it takes
   */
  MisreadingCheck(List<T> figures, List<Misreading<T>> misreadings, int tolerance, Proof proof) {
    this.figures = figures;
    this.misreadings = misreadings;
    this.tolerance = tolerance;
    this.proof = proof;
  }

  /**
   * The misreading that is proved, of the largest part of the file that it is proved for; null
   * where none is.
   *
   * @param what the figures in words
   * @param against what they are compared with in words
   */
  @Nullable Contradiction outcome(String what, String against) {
    if (figures.size() < proof.least()) {
      return null;
    }
    for (Part part : doubtful()) {
      Contradiction proved = judge(part, what, against);
      if (proved != null) {
        return proved;
      }
    }
    for (Part stretch : stretches()) {
      Contradiction proved = judge(stretch, what, against);
      if (proved != null) {
        return proved;
      }
    }
    return null;
  }

  /** How many figures are as they should be. */
  int same() {
    int same = 0;
    for (T each : figures) {
      same += isSame(each) ? 1 : 0;
    }
    return same;
  }

  private boolean isSame(T each) {
    return Nearness.within(Amounts.of(each.figure()), each.expected(), tolerance);
  }

  /** The longest stretches of rows and of periods in which a misreading fits nearly everywhere. */
  private List<Part> stretches() {
    List<T> odd = figures.stream().filter(each -> !isSame(each)).toList();
    if (odd.size() < proof.least()) {
      return List.of();
    }
    List<Part> stretches = new ArrayList<>();
    for (Misreading<T> misreading : misreadings) {
      if (misreading.isGross() && odd.stream().filter(misreading::fits).count() >= proof.least()) {
        for (Stretch.Order order : Stretch.Order.values()) {
          Stretch stretch = StretchSearch.longest(figures, misreading, order);
          if (stretch != null && isOtherwiseTheSame(stretch)) {
            stretches.add(Part.of(stretch));
          }
        }
      }
    }
    return stretches;
  }

  /** In a file that is another one altogether, some rows fit anything. */
  private boolean isOtherwiseTheSame(Stretch stretch) {
    int others = 0;
    int same = 0;
    for (T each : figures) {
      if (!stretch.holds(each.figure())) {
        others++;
        same += isSame(each) ? 1 : 0;
      }
    }
    return same * 2L >= others;
  }

  /** The parts of which fewer than half of the figures are what they should be. */
  private List<Part> doubtful() {
    Count all = new Count();
    Map<Flow, Count> flows = new EnumMap<>(Flow.class);
    Map<Frequency, Count> frequencies = new EnumMap<>(Frequency.class);
    Map<Part, Count> columns = new LinkedHashMap<>();
    for (T each : figures) {
      Observation figure = each.figure();
      boolean same = isSame(each);
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
      if (part.proof(proof).isGiven(votes.fitting, votes.telling, some.size())
          && (best == null || votes.fitting > best.fitting)) {
        best = votes;
      }
    }
    return best == null ? null : best.contradiction(part.of(what), against);
  }

  /** How many figures are what they should be. */
  private final class Count {

    private int compared;
    private int same;

    void add(boolean isSame) {
      compared++;
      same += isSame ? 1 : 0;
    }

    boolean isDoubtful() {
      return compared >= proof.least() && same * 2L < compared;
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
      if (!misreading.tells(each)) {
        return;
      }
      telling++;
      if (misreading.fits(each)) {
        fitting++;
        lines.add(each.figure().series());
        first = first == null ? each : first;
      }
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
