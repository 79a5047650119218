package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/**
 * Which figures another dataset states as well, and as near as two that agree are: within 15
 * percent, which is more than bases and freight make and less than any misreading does.
 */
public final class SecondSources {

  private final Stated stated;

  /** The periods that several datasets state of a concept. */
  private final Map<SeriesKey, Set<Period>> periods = new HashMap<>();

  /** What each dataset says of them. */
  private final Map<String, ConceptFigures> shared = new TreeMap<>();

  /**
   * All that datasets share.
   *
   * @param series all series
   * @param bases the basis of each dataset; null for what is not known
   */
  public SecondSources(
      List<SeriesKey> series, Stated stated, Function<String, @Nullable Basis> bases) {
    this.stated = stated;
    Map<SeriesKey, List<SeriesKey>> concepts = new HashMap<>();
    for (SeriesKey each : series) {
      if (!each.product().equals(SharedSeries.SELECTED)) {
        concepts
            .computeIfAbsent(ConceptFigures.seriesOf(each), concept -> new ArrayList<>(1))
            .add(each);
      }
    }
    concepts
        .values()
        .removeIf(
            stating -> stating.stream().map(SeriesKey::dataset).distinct().limit(2).count() < 2);
    concepts.forEach(this::share);
    Map<String, List<Observation>> figures = new TreeMap<>();
    periods.forEach(
        (concept, common) ->
            concepts.getOrDefault(concept, List.of()).forEach(each -> add(figures, each, common)));
    figures.forEach(
        (dataset, all) -> shared.put(dataset, ConceptFigures.of(all, bases, periods.keySet())));
  }

  /** Looks through the periods of all but the longest series, and for the others' there. */
  private void share(SeriesKey concept, List<SeriesKey> stating) {
    List<SeriesKey> bySize = stating.stream().sorted(Comparator.comparingInt(this::size)).toList();
    Set<Period> common = new HashSet<>();
    for (SeriesKey one : bySize.subList(0, bySize.size() - 1)) {
      for (Flow flow : Flow.values()) {
        for (Period period : stated.of(one, flow).keySet()) {
          if (bySize.stream()
              .anyMatch(other -> !other.dataset().equals(one.dataset()) && has(other, period))) {
            common.add(period);
          }
        }
      }
    }
    if (!common.isEmpty()) {
      periods.put(concept, common);
    }
  }

  private int size(SeriesKey series) {
    int size = 0;
    for (Flow flow : Flow.values()) {
      size += stated.of(series, flow).size();
    }
    return size;
  }

  private boolean has(SeriesKey series, Period period) {
    for (Flow flow : Flow.values()) {
      if (stated.of(series, flow).containsKey(period)) {
        return true;
      }
    }
    return false;
  }

  private void add(Map<String, List<Observation>> figures, SeriesKey series, Set<Period> common) {
    for (Flow flow : Flow.values()) {
      Map<Period, Figure> known = stated.of(series, flow);
      for (Period period : common) {
        Figure figure = known.get(period);
        if (figure != null) {
          figures
              .computeIfAbsent(series.dataset(), dataset -> new ArrayList<>())
              .add(new Observation(series, flow, period, figure, SourceCell.WHOLE_FILE));
        }
      }
    }
  }

  /** The periods of a series that another dataset states, too. */
  public Set<Period> periods(SeriesKey series) {
    return periods.isEmpty()
        ? Set.of()
        : periods.getOrDefault(ConceptFigures.seriesOf(series), Set.of());
  }

  /** Whether another dataset agrees with a figure of a period that is shared. */
  public boolean confirm(SeriesKey series, Flow flow, Period period, Usd amount) {
    for (Map.Entry<String, ConceptFigures> other : shared.entrySet()) {
      Usd said =
          other.getKey().equals(series.dataset())
              ? null
              : other.getValue().amount(series, flow, period);
      if (said != null
          && (said.equals(amount) || Nearness.within(amount, said, TotalKind.TOLERANCE))) {
        return true;
      }
    }
    return false;
  }

  /** Where figures are. */
  public interface Stated {

    /** The figures of a series and flow by period; none where there are none. */
    Map<Period, Figure> of(SeriesKey series, Flow flow);
  }
}
