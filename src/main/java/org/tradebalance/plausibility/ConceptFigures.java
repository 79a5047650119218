package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * The figures of one source by what they are about, whichever dataset states them: the same
 * reporter, partner, item, product, flow and period. Two bridges are known. Goods on the basis of
 * the customs records and of the balance of payments are some percent apart, which is less than any
 * misreading does, but not their balances: these are compared on one basis only. And a year is the
 * same year whether it is seasonally adjusted or not.
 */
final class ConceptFigures implements ReferenceFigures {

  private final Function<String, @Nullable Basis> bases;
  private final List<Observation> figures;
  private final Map<Observation.Key, Usd> amounts = new HashMap<>();
  private final Map<Observation.Key, Observation> balances = new LinkedHashMap<>();

  /** Figures of a series follow each other, and so do questions about them. */
  private @Nullable SeriesKey lastSeries;

  private @Nullable SeriesKey lastConcept;
  private boolean lastOfAnyBasis;
  private boolean lastOfAnySeason;

  private ConceptFigures(Function<String, @Nullable Basis> bases, List<Observation> figures) {
    this.bases = bases;
    this.figures = figures;
  }

  /**
   * Those of some concepts.
   *
   * @param bases the basis of each dataset
   * @param wanted what {@link #seriesOf} says of them
   */
  static ConceptFigures of(
      List<Observation> all, Function<String, @Nullable Basis> bases, Set<SeriesKey> wanted) {
    List<Observation> some = new ArrayList<>();
    SeriesKey last = null;
    boolean isWanted = false;
    for (Observation figure : all) {
      if (!figure.series().equals(last)) {
        last = figure.series();
        isWanted = wanted.contains(seriesOf(last));
      }
      Usd amount = figure.figure().amount();
      if (isWanted && amount != null) {
        some.add(figure);
      }
    }
    ConceptFigures figures = new ConceptFigures(bases, some);
    some.forEach(figures::put);
    some.forEach(figures::derive);
    return figures;
  }

  /** What a series is about, whichever dataset, basis and adjustment. */
  static SeriesKey seriesOf(SeriesKey series) {
    return new SeriesKey(
        "", series.reporter(), series.partner(), series.item(), series.product(), Adjustment.NSA);
  }

  /** The figures, without those that have no amount. */
  List<Observation> figures() {
    return figures;
  }

  /** The balances: as printed, and where none is printed exports less imports. */
  List<Observation> balances() {
    List<Observation> all = new ArrayList<>();
    figures.stream().filter(figure -> figure.flow() == Flow.BALANCE).forEach(all::add);
    balances.forEach(
        (key, balance) -> {
          if (!amounts.containsKey(key)) {
            all.add(balance);
          }
        });
    return all;
  }

  /**
   * What this source says of the figures of another one: its own figures, and where only the other
   * prints a balance, exports less imports.
   */
  List<Observation> beside(ConceptFigures other) {
    List<Observation> all = new ArrayList<>(figures);
    balances.forEach(
        (key, balance) -> {
          if (!amounts.containsKey(key) && other.amounts.containsKey(key)) {
            all.add(balance);
          }
        });
    return all;
  }

  /** Whether exports or imports stand beside a balance. */
  boolean hasFlows(Observation balance) {
    return amounts.containsKey(concept(balance.series(), Flow.EXPORT, balance.period()))
        || amounts.containsKey(concept(balance.series(), Flow.IMPORT, balance.period()));
  }

  @Override
  public @Nullable Usd amount(SeriesKey series, Flow flow, Period period) {
    Observation.Key key = concept(series, flow, period);
    Usd amount = amounts.get(key);
    Observation balance = amount == null ? balances.get(key) : null;
    return balance == null ? amount : balance.figure().amount();
  }

  private void put(Observation figure) {
    Usd amount = figure.figure().amount();
    if (amount != null) {
      amounts.putIfAbsent(concept(figure.series(), figure.flow(), figure.period()), amount);
    }
  }

  /** The balance of exports and of the imports beside them. */
  private void derive(Observation exports) {
    if (exports.flow() != Flow.EXPORT) {
      return;
    }
    Usd imports = amounts.get(concept(exports.series(), Flow.IMPORT, exports.period()));
    Usd amount = exports.figure().amount();
    Usd balance =
        imports == null || amount == null ? null : Amounts.sum(List.of(amount, imports.negate()));
    if (balance != null) {
      balances.putIfAbsent(
          concept(exports.series(), Flow.BALANCE, exports.period()),
          new Observation(
              exports.series(),
              Flow.BALANCE,
              exports.period(),
              Figure.of(balance),
              exports.source()));
    }
  }

  private Observation.Key concept(SeriesKey series, Flow flow, Period period) {
    boolean anyBasis = series.item() == Item.GOODS && flow != Flow.BALANCE;
    boolean anySeason =
        period.frequency() == Frequency.ANNUAL && series.adjustment() == Adjustment.SA;
    SeriesKey concept = lastConcept;
    if (concept == null
        || anyBasis != lastOfAnyBasis
        || anySeason != lastOfAnySeason
        || !series.equals(lastSeries)) {
      concept = concept(series, anyBasis, anySeason);
      lastSeries = series;
      lastOfAnyBasis = anyBasis;
      lastOfAnySeason = anySeason;
      lastConcept = concept;
    }
    return new Observation.Key(concept, flow, period);
  }

  private SeriesKey concept(SeriesKey series, boolean anyBasis, boolean anySeason) {
    Basis basis = anyBasis ? null : bases.apply(series.dataset());
    return new SeriesKey(
        basis == null ? "" : basis.code(),
        series.reporter(),
        series.partner(),
        series.item(),
        series.product(),
        anySeason ? Adjustment.NSA : series.adjustment());
  }
}
