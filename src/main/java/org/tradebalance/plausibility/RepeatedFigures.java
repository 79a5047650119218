package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.FlowSeries;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Looks for blocks of figures that stand twice in a file, to the last digit: half a year pasted
 * over the other half, a year over another one in most of the series, exports over imports, a
 * partner over another one. Single figures meet by accident; six different ones of five digits in
 * the same distance, which are most of those compared, do not.
 */
final class RepeatedFigures {

  private static final int ENOUGH = 20_000;

  /** So many figures that repeat others are no accident. */
  private static final int LEAST = 6;

  /** Blocks are pasted at most so many periods away. */
  private static final int FARTHEST = 12;

  private final Map<Observation.Key, Observation> byKey = new LinkedHashMap<>();
  private final Map<String, Economy> economies;

  private RepeatedFigures(List<Observation> figures, Map<String, Economy> economies) {
    this.economies = economies;
    for (Observation figure : FigureSample.ofSeries(figures, ENOUGH)) {
      Usd amount = figure.figure().amount();
      if (amount != null && amount.signum() != 0) {
        byKey.put(figure.key(), figure);
      }
    }
  }

  /**
   * What is found first; null where nothing is.
   *
   * @param economies the economies by code
   */
  static @Nullable Contradiction find(List<Observation> figures, Map<String, Economy> economies) {
    RepeatedFigures file = new RepeatedFigures(figures, economies);
    Contradiction found = file.periods();
    found = found == null ? file.flows() : found;
    return found == null ? file.partners() : found;
  }

  /** Of one series within a year, or of most series in one period. */
  private @Nullable Contradiction periods() {
    for (int distance = 1; distance <= FARTHEST; distance++) {
      Map<Object, Repeats> blocks = new LinkedHashMap<>();
      for (Observation figure : byKey.values()) {
        Period period = figure.period();
        boolean isMonth = period.frequency() == Frequency.MONTHLY;
        if (!isMonth && (period.frequency() != Frequency.ANNUAL || distance > 1)) {
          continue;
        }
        Observation before =
            byKey.get(
                new Observation.Key(
                    figure.series(),
                    figure.flow(),
                    new Period(period.frequency(), period.ordinal() - distance)));
        if (before == null) {
          continue;
        }
        if (isMonth) {
          blocks
              .computeIfAbsent(
                  new YearOfSeries(FlowSeries.of(figure), period.year()), key -> new Repeats())
              .add(figure, before);
        }
        blocks
            .computeIfAbsent(new InPeriod(figure.series().reporter(), period), key -> new Repeats())
            .add(figure, before);
      }
      for (Repeats block : blocks.values()) {
        if (block.isProof()) {
          return block.contradiction(
              "figures of " + block.last().period() + " and others",
              "those of " + (distance == 1 ? "the period before" : distance + " periods before"));
        }
      }
    }
    return null;
  }

  private @Nullable Contradiction flows() {
    Map<Object, Repeats> blocks = new LinkedHashMap<>();
    for (Observation exports : byKey.values()) {
      Observation imports =
          exports.flow() != Flow.EXPORT
              ? null
              : byKey.get(new Observation.Key(exports.series(), Flow.IMPORT, exports.period()));
      if (imports != null) {
        SeriesKey series = exports.series();
        blocks.computeIfAbsent(series, key -> new Repeats()).add(exports, imports);
        blocks
            .computeIfAbsent(
                new InPeriod(series.reporter(), exports.period()), key -> new Repeats())
            .add(exports, imports);
      }
    }
    for (Repeats block : blocks.values()) {
      if (block.isProof()) {
        return block.contradiction("exports", "the imports beside them");
      }
    }
    return null;
  }

  private @Nullable Contradiction partners() {
    Map<Object, Observation> byAmount = new HashMap<>();
    Map<SeriesKey, Map<SeriesKey, Repeats>> pairs = new LinkedHashMap<>();
    Map<SeriesKey, Integer> sizes = new HashMap<>();
    for (Observation figure : byKey.values()) {
      SeriesKey series = figure.series();
      Usd amount = figure.figure().amount();
      if (amount == null
          || !MovedFigures.tells(amount)
          || !series.product().equals(SeriesKey.ALL_PRODUCTS)
          || !isCountry(series)) {
        continue;
      }
      sizes.merge(series, 1, Integer::sum);
      Observation other =
          byAmount.putIfAbsent(
              List.of(series.withPartner(""), figure.flow(), figure.period(), amount), figure);
      if (other != null) {
        pairs
            .computeIfAbsent(other.series(), key -> new LinkedHashMap<>())
            .computeIfAbsent(series, key -> new Repeats())
            .add(figure, other);
      }
    }
    for (Map.Entry<SeriesKey, Map<SeriesKey, Repeats>> one : pairs.entrySet()) {
      for (Map.Entry<SeriesKey, Repeats> other : one.getValue().entrySet()) {
        int most =
            Math.min(sizes.getOrDefault(one.getKey(), 0), sizes.getOrDefault(other.getKey(), 0));
        if (other.getValue().isProof(most)) {
          return other
              .getValue()
              .contradiction(
                  "figures of " + other.getKey().partner(), "those of " + one.getKey().partner());
        }
      }
    }
    return null;
  }

  private boolean isCountry(SeriesKey series) {
    Economy partner = economies.get(series.partner());
    return partner != null && partner.kind() == PartnerKind.COUNTRY;
  }

  private record YearOfSeries(FlowSeries series, int year) {}

  private record InPeriod(String reporter, Period period) {}

  /** Figures compared with others in one distance. */
  private static final class Repeats {

    private final List<Observation> repeated = new ArrayList<>();
    private final Set<Usd> amounts = new HashSet<>();
    private final Set<SeriesKey> series = new HashSet<>();
    private int compared;

    void add(Observation figure, Observation other) {
      Usd amount = figure.figure().amount();
      compared++;
      if (amount != null && amount.equals(other.figure().amount()) && MovedFigures.tells(amount)) {
        repeated.add(figure);
        amounts.add(amount);
        series.add(figure.series());
      }
    }

    boolean isProof() {
      return isProof(compared);
    }

    boolean isProof(int of) {
      return amounts.size() >= LEAST && repeated.size() * 2 >= of;
    }

    Observation last() {
      return repeated.get(repeated.size() - 1);
    }

    Contradiction contradiction(String what, String others) {
      Observation example = repeated.get(0);
      return new Contradiction(
          IssueCode.FIGURES_MISPLACED,
          what + " are to the last digit " + others,
          "with one of the two where both stand",
          0,
          repeated.size(),
          compared,
          series.size(),
          example,
          example.figure().amount() == null ? Usd.ZERO : example.figure().amount());
    }
  }
}
