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
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Looks for figures that another source states to the last digit, but of another period, flow or
 * partner: two months exchanged, half a year pasted over the other half, a column in another place.
 * A revision has digits of its own; that it meets those of a neighbour happens to one figure in
 * hundreds, and never to six of the few that changed, nor to two that have each other's.
 */
final class MovedFigures {

  /** So many figures at wrong places are no accident. */
  static final int LEAST = 6;

  /** They are at least one of so many that differ at all. */
  private static final int OF_CHANGED = 20;

  private final ReferenceFigures evidence;
  private final Map<Observation.Key, Usd> inFile = new HashMap<>();
  private final Map<Place, Period> periods = new HashMap<>();
  private final Map<Place, Flow> flows = new HashMap<>();
  private final Map<Place, SeriesKey> partners = new HashMap<>();

  private MovedFigures(ReferenceFigures evidence) {
    this.evidence = evidence;
  }

  /**
   * What stands at wrong places; null where nothing does.
   *
   * @param figures the figures of a file
   * @param evidence another source, most of whose figures are the same
   * @param against that source in words
   */
  static @Nullable Contradiction find(
      List<Observation> figures, ReferenceFigures evidence, String against) {
    MovedFigures moved = new MovedFigures(evidence);
    Map<Observation, Usd> changed = moved.changed(figures);
    if (changed.size() < 2) {
      return null;
    }
    Set<Usd> amounts = new HashSet<>();
    changed.keySet().forEach(each -> amounts.add(Amounts.of(each)));
    figures.forEach(figure -> moved.learn(figure, amounts));
    changed.keySet().forEach(each -> moved.inFile.put(each.key(), Amounts.of(each)));
    for (Flow flow : Flow.values()) {
      Contradiction found = moved.find(changed, flow, against);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Exports alone may be stated alike by two sources of which one adds freight to imports. */
  private @Nullable Contradiction find(Map<Observation, Usd> all, Flow flow, String against) {
    Map<String, Moves> byKind = new LinkedHashMap<>();
    int changed = 0;
    int count = 0;
    boolean isExchange = false;
    for (Map.Entry<Observation, Usd> each : all.entrySet()) {
      Observation figure = each.getKey();
      if (figure.flow() == flow) {
        changed++;
        String kind = kind(figure);
        if (kind != null) {
          count++;
          isExchange |= isExchanged(figure, each.getValue());
          byKind.computeIfAbsent(kind, Moves::new).add(figure, each.getValue());
        }
      }
    }
    if (!isExchange && (count < LEAST || (long) count * OF_CHANGED < changed)) {
      return null;
    }
    Moves most = null;
    for (Moves each : byKind.values()) {
      most = most == null || each.count > most.count ? each : most;
    }
    return most == null ? null : most.contradiction(count, changed, against);
  }

  /** The figures that the other source states otherwise, if it has digits enough to tell. */
  private Map<Observation, Usd> changed(List<Observation> figures) {
    Map<Observation, Usd> changed = new LinkedHashMap<>();
    for (Observation figure : figures) {
      Usd amount = figure.figure().amount();
      Usd expected = amount == null ? null : known(figure);
      if (amount != null && expected != null && isOther(amount, expected) && tells(amount)) {
        changed.put(figure, expected);
      }
    }
    return changed;
  }

  /** Rounded to another unit an amount is still the same one. */
  private static boolean isOther(Usd amount, Usd expected) {
    return !Nearness.within(amount, expected, 1);
  }

  private @Nullable Usd known(Observation figure) {
    return evidence.amount(figure.series(), figure.flow(), figure.period());
  }

  /**
   * Remembers at which places the other source has an amount.
   *
   * @param asked the amounts that are looked for
   */
  private void learn(Observation figure, Set<Usd> asked) {
    Usd amount = known(figure);
    if (amount == null || !asked.contains(amount) || !tells(amount)) {
      return;
    }
    periods.put(Place.anyPeriod(figure, amount), figure.period());
    if (figure.flow() != Flow.BALANCE) { // which is the exports where there are no imports
      flows.put(Place.anyFlow(figure, amount), figure.flow());
    }
    if (figure.series().product().equals(SeriesKey.ALL_PRODUCTS)) {
      partners.put(Place.anyPartner(figure, amount), figure.series());
    }
  }

  private @Nullable String kind(Observation figure) {
    Usd amount = figure.figure().amount();
    if (amount == null) {
      return null;
    }
    if (periods.containsKey(Place.anyPeriod(figure, amount))) {
      return "another period";
    }
    if (figure.flow() != Flow.BALANCE && flows.containsKey(Place.anyFlow(figure, amount))) {
      return "the other flow";
    }
    return partners.containsKey(Place.anyPartner(figure, amount)) ? "another partner" : null;
  }

  /** Whether the other place has in turn what this one should have: no accident does that. */
  private boolean isExchanged(Observation figure, Usd expected) {
    Period there = periods.get(Place.anyPeriod(figure, Amounts.of(figure)));
    if (there == null || !tells(expected)) {
      return false;
    }
    Usd back = inFile.get(new Observation.Key(figure.series(), figure.flow(), there));
    return expected.equals(back);
  }

  /** Five digits or more: fewer meet by accident. */
  static boolean tells(Usd amount) {
    long digits = Math.abs(amount.thousandths());
    while (digits != 0 && digits % 10 == 0) {
      digits /= 10;
    }
    return digits >= 10_000;
  }

  /** An amount and what of its key is held fixed. */
  private record Place(
      @Nullable SeriesKey series,
      @Nullable Flow flow,
      @Nullable Period period,
      Frequency frequency,
      Usd amount) {

    static Place anyPeriod(Observation figure, Usd amount) {
      return new Place(figure.series(), figure.flow(), null, figure.period().frequency(), amount);
    }

    static Place anyFlow(Observation figure, Usd amount) {
      return new Place(figure.series(), null, figure.period(), figure.period().frequency(), amount);
    }

    static Place anyPartner(Observation figure, Usd amount) {
      return new Place(
          figure.series().withPartner(""),
          figure.flow(),
          figure.period(),
          figure.period().frequency(),
          amount);
    }
  }

  /** The figures that moved in one way. */
  private static final class Moves {

    private final String kind;
    private final Set<SeriesKey> series = new HashSet<>();
    private int count;
    private @Nullable Observation first;
    private Usd expected = Usd.ZERO;

    Moves(String kind) {
      this.kind = kind;
    }

    void add(Observation figure, Usd amount) {
      count++;
      series.add(figure.series());
      if (first == null) {
        first = figure;
        expected = amount;
      }
    }

    Contradiction contradiction(int all, int changed, String against) {
      Observation example = first;
      if (example == null) {
        throw new IllegalStateException("nothing moved");
      }
      return new Contradiction(
          IssueCode.FIGURES_MISPLACED,
          "the figures that differ are to the last digit those of " + kind + " in " + against,
          "with its figures at their own places",
          0,
          all,
          changed,
          series.size(),
          example,
          expected);
    }
  }
}
