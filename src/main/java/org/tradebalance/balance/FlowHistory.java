package org.tradebalance.balance;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The published figures of one series, and the longer periods summed from them. */
final class FlowHistory {

  private final SeriesKey series;
  private final boolean computed;
  private final Map<Flow, Map<Period, Figure>> published = new EnumMap<>(Flow.class);

  FlowHistory(SeriesKey series) {
    this(series, false);
  }

  /** A history; a computed one holds sums of ours, not published figures. */
  FlowHistory(SeriesKey series, boolean computed) {
    this.series = series;
    this.computed = computed;
  }

  boolean isComputed() {
    return computed;
  }

  SeriesKey series() {
    return series;
  }

  void add(Observation flow) {
    add(flow.flow(), flow.period(), flow.figure());
  }

  void add(Flow flow, Period period, Figure figure) {
    published.computeIfAbsent(flow, key -> new HashMap<>()).put(period, figure);
  }

  boolean isEmpty() {
    return published.isEmpty();
  }

  /** A published figure, where there is one. */
  @Nullable Figure published(Flow flow, Period period) {
    Map<Period, Figure> figures = published.get(flow);
    return figures == null ? null : figures.get(period);
  }

  Map<Period, Figure> published(Flow flow) {
    return published.getOrDefault(flow, Map.of());
  }

  /** The sum of the months of a period; partial where some are missing, null where all are. */
  @Nullable Figure summed(Flow flow, Period period) {
    Usd sum = null;
    boolean complete = true;
    for (Period month : period.months()) {
      Figure figure = published(flow, month);
      Usd amount = figure == null ? null : figure.amount();
      if (amount == null) {
        complete = false;
      } else {
        sum = sum == null ? amount : sum.plus(amount);
      }
    }
    if (sum == null) {
      return null;
    }
    return complete ? Figure.of(sum) : Figure.partial(sum);
  }

  /** The balances of every month, quarter and year that has a figure. */
  NavigableMap<Period, Balance> balances() {
    TreeSet<Period> periods = new TreeSet<>();
    for (Map<Period, Figure> figures : published.values()) {
      for (Period period : figures.keySet()) {
        if (!series.adjustment().isAdditive()) {
          periods.add(period);
          continue;
        }
        if (period.frequency() == Frequency.MONTHLY) {
          periods.add(period);
          periods.add(period.quarter());
        }
        periods.add(
            period.frequency() == Frequency.MONTHLY || period.frequency() == Frequency.YEAR_TO_DATE
                ? Period.year(period.year())
                : period);
      }
    }
    NavigableMap<Period, Balance> balances = new TreeMap<>();
    periods.forEach(period -> balances.put(period, balance(period)));
    return balances;
  }

  private Balance balance(Period period) {
    Chosen exports = choose(Flow.EXPORT, period);
    Chosen imports = choose(Flow.IMPORT, period);
    Chosen printed = choose(Flow.BALANCE, period);
    Figure net =
        printed.figure.amount() == null
            ? Balance.net(exports.figure, imports.figure)
            : printed.figure;
    boolean summed = computed || exports.summed || imports.summed || printed.summed;
    boolean partial = exports.partial || imports.partial || printed.partial;
    return new Balance(
        series,
        period,
        exports.figure,
        imports.figure,
        partial && net.amount() != null ? Figure.partial(net.amount()) : net,
        summed ? Derivation.SUMMED : Derivation.PUBLISHED,
        partial);
  }

  /** As printed where printed, else summed; for a running year the printed year to date. */
  private Chosen choose(Flow flow, Period period) {
    Figure printed = published(flow, period);
    if (printed != null) {
      return new Chosen(printed, false, false);
    }
    boolean months = period.frequency() != Frequency.MONTHLY && series.adjustment().isAdditive();
    Figure sum = months ? summed(flow, period) : null;
    if (sum == null) {
      return new Chosen(Figure.MISSING, false, false);
    }
    if (sum.state() != ObservationStatus.PARTIAL) {
      return new Chosen(sum, true, false);
    }
    Figure soFar = yearToDate(flow, period);
    Usd amount = soFar == null ? null : soFar.amount();
    return amount == null
        ? new Chosen(sum, true, true)
        : new Chosen(Figure.partial(amount), false, true);
  }

  /**
   * The published figures that a figure is made of: itself where it is printed, else the months of
   * its sum or the printed year to date; empty where there are none.
   */
  SortedMap<Period, Figure> parts(Flow flow, Period period) {
    SortedMap<Period, Figure> parts = new TreeMap<>();
    Figure printed = published(flow, period);
    if (printed != null || period.frequency() == Frequency.MONTHLY) {
      putIfPresent(parts, period, printed);
      return parts;
    }
    Figure sum = summed(flow, period);
    Figure soFar =
        sum != null && sum.state() == ObservationStatus.PARTIAL ? yearToDate(flow, period) : null;
    if (soFar != null && soFar.amount() != null) {
      parts.put(Period.yearToDate(period.year(), lastMonth(flow, period)), soFar);
      return parts;
    }
    for (Period month : period.months()) {
      Figure figure = published(flow, month);
      putIfPresent(parts, month, figure == null || figure.amount() == null ? null : figure);
    }
    return parts;
  }

  private static void putIfPresent(
      SortedMap<Period, Figure> parts, Period period, @Nullable Figure figure) {
    if (figure != null) {
      parts.put(period, figure);
    }
  }

  /** The printed year to date that ends with the last month that has a figure. */
  private @Nullable Figure yearToDate(Flow flow, Period period) {
    if (period.frequency() != Frequency.ANNUAL) {
      return null;
    }
    int last = lastMonth(flow, period);
    return last == 0 ? null : published(flow, Period.yearToDate(period.year(), last));
  }

  /** The last month of a year that has a figure; 0 where none has. */
  private int lastMonth(Flow flow, Period year) {
    for (int month = 12; month > 0; month--) {
      if (published(flow, Period.month(year.year(), month)) != null) {
        return month;
      }
    }
    return 0;
  }

  private record Chosen(Figure figure, boolean summed, boolean partial) {}
}
