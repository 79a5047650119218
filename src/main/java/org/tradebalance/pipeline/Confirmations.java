package org.tradebalance.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ConfirmedSums;
import org.tradebalance.config.Catalogue;
import org.tradebalance.plausibility.SecondSources;
import org.tradebalance.publish.Vintages;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.CorroborationDegree;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** Counts for each dataset what confirms its figures. */
public final class Confirmations {

  private final BalanceBook book;
  private final ConfirmedSums sums;
  private final SecondSources sources;
  private final SortedMap<String, long[]> counts = new TreeMap<>();

  private @Nullable SeriesKey lastSeries;
  private @Nullable Flow lastFlow;
  private ConfirmedSums.@Nullable OfSeries lastSums;
  private Set<Period> lastShared = Set.of();

  private Confirmations(BalanceBook book, List<ControlTotal> controls, Catalogue catalogue) {
    this.book = book;
    this.sums = new ConfirmedSums(book, controls);
    this.sources = new SecondSources(book.series(), this::stated, id -> basis(catalogue, id));
  }

  /**
   * How far the figures of each dataset are confirmed.
   *
   * @param controls the control totals of the book
   * @param history what was known, and since when; empty where no dataset has several releases
   * @param vintages which releases there are
   * @param restated how many figures of each dataset some file stated once more as they were: no
   *     more are confirmed by a release, as a release may be one of other figures
   */
  public static SortedMap<String, CorroborationDegree> of(
      BalanceBook book,
      List<ControlTotal> controls,
      Catalogue catalogue,
      List<KnownObservation> history,
      Vintages vintages,
      Map<String, Long> restated) {
    Confirmations all = new Confirmations(book, controls, catalogue);
    book.series().forEach(all::count);
    all.countRestated(history, vintages);
    restated.forEach(all::limit);
    SortedMap<String, CorroborationDegree> degrees = new TreeMap<>();
    all.counts.values().removeIf(n -> n[0] + n[1] + n[2] + n[3] == 0);
    all.counts.forEach(
        (dataset, n) -> degrees.put(dataset, new CorroborationDegree(n[0], n[1], n[2], n[3])));
    return degrees;
  }

  private static @Nullable Basis basis(Catalogue catalogue, String id) {
    Dataset dataset = catalogue.datasets().get(id);
    return dataset == null ? null : dataset.basis().broad();
  }

  /** What files state of a series; nothing of those that are computed here. */
  private Map<Period, Figure> stated(SeriesKey series, Flow flow) {
    return series.adjustment() == Adjustment.SA_X13 ? Map.of() : book.stated(series, flow);
  }

  private void count(SeriesKey series) {
    long[] counted = counts(series.dataset());
    for (Flow flow : Flow.values()) {
      stated(series, flow)
          .forEach(
              (period, figure) -> {
                Usd amount = figure.amount();
                if (amount != null) {
                  counted[by(series, flow, period, amount)]++;
                }
              });
    }
  }

  private long[] counts(String dataset) {
    return counts.computeIfAbsent(dataset, id -> new long[4]);
  }

  /** The place of what confirms a figure best, its releases apart. */
  private int by(SeriesKey series, Flow flow, Period period, Usd amount) {
    ConfirmedSums.OfSeries known = lastSums;
    if (known == null || flow != lastFlow || !isLast(series)) {
      known = sums.of(series, flow);
      lastSums = known;
      lastShared = sources.periods(series);
      lastSeries = series;
      lastFlow = flow;
    }
    if (!lastShared.isEmpty()
        && lastShared.contains(period)
        && sources.confirm(series, flow, period, amount)) {
      return 0;
    }
    return known.confirms(period, amount) ? 1 : 3;
  }

  private void limit(String dataset, long restated) {
    long[] counted = counts(dataset);
    long open = Math.max(0, counted[2] - restated);
    counted[2] -= open;
    counted[3] += open;
  }

  private boolean isLast(SeriesKey series) {
    return series.equals(lastSeries);
  }

  /**
   * Moves figures that stood before the newest release of their period from nothing to releases.
   */
  private void countRestated(List<KnownObservation> history, Vintages vintages) {
    Map<Vintage, String> names = new HashMap<>();
    for (KnownObservation known : history) {
      Observation figure = known.flow();
      Usd amount = figure.figure().amount();
      SeriesKey series = figure.series();
      if (known.to() == null
          && amount != null
          && !vintages
              .of(series.dataset(), figure.period())
              .equals(names.computeIfAbsent(known.from(), Vintage::toString))
          && by(series, figure.flow(), figure.period(), amount) == 3) {
        counts(series.dataset())[3]--;
        counts(series.dataset())[2]++;
      }
    }
  }
}
