package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.FlowSeries;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Looks for a figure far from those beside it in a series that is steady there, for one that stands
 * many times in a row, and for a level that changes a thousandfold and stays. Trade in few
 * shipments does all of this; steady trade does not.
 */
final class OddFigures {

  /** Files of more figures were written by no hand. */
  private static final int ENOUGH = 100_000;

  /** A figure is far where it is so many times all of those beside it, in tenths. */
  private static final int FAR = 40;

  /** Those beside it are steady where the largest is no more than so many percent of the least. */
  private static final int STEADY = 130;

  /** So many in a row are no accident. */
  private static final int IN_A_ROW = 6;

  /** A figure matters from so much of the largest one of the file on. */
  private static final int MATTERS = 1000;

  private OddFigures() {}

  static @Nullable UnusualFigures find(List<Observation> figures) {
    if (figures.size() > ENOUGH) {
      return null;
    }
    Map<FlowSeries, List<Observation>> bySeries = new LinkedHashMap<>();
    for (Observation figure : figures) {
      Usd amount = figure.figure().amount();
      if (amount != null && isSteadyKind(figure)) {
        bySeries.computeIfAbsent(FlowSeries.of(figure), key -> new ArrayList<>()).add(figure);
      }
    }
    long largest = bySeries.values().stream().mapToLong(OddFigures::secondLargest).max().orElse(0);
    List<Observation> far = new ArrayList<>();
    UnusualFigures other = null;
    for (List<Observation> series : bySeries.values()) {
      series.sort(Comparator.comparing(Observation::period));
      if (!isLeftOver(series.get(0), bySeries)) {
        far.addAll(far(series, largest / MATTERS));
      }
      other = other == null ? level(series, largest / MATTERS) : other;
      other = other == null ? repeated(series) : other;
    }
    return far.isEmpty()
        ? other
        : new UnusualFigures(
            "figures are far from those of the periods before and after, which are near to each"
                + " other",
            far.size(),
            far.get(0));
  }

  /** A balance beside exports and imports of its own may be anything. */
  private static boolean isLeftOver(
      Observation figure, Map<FlowSeries, List<Observation>> bySeries) {
    return figure.flow() == Flow.BALANCE
        && bySeries.containsKey(
            new FlowSeries(figure.series(), Flow.EXPORT, figure.period().frequency()));
  }

  /** Single products come in few shipments. */
  private static boolean isSteadyKind(Observation figure) {
    return figure.period().frequency() != Frequency.YEAR_TO_DATE
        && figure.series().product().equals(SeriesKey.ALL_PRODUCTS);
  }

  private static List<Observation> far(List<Observation> series, long matters) {
    int side = series.get(0).period().frequency() == Frequency.ANNUAL ? 3 : 4;
    List<Observation> far = new ArrayList<>();
    for (int at = 0; at < series.size(); at++) {
      long least = Long.MAX_VALUE;
      long most = 0;
      int count = 0;
      // At an end as many on the one side as there are on both in the middle.
      int from = Math.max(0, Math.min(at - side, series.size() - 2 * side - 1));
      int to = Math.min(series.size(), from + 2 * side + 1);
      for (int each = from; each < to; each++) {
        if (each != at) {
          count++;
          least = Math.min(least, size(series.get(each)));
          most = Math.max(most, size(series.get(each)));
        }
      }
      boolean isSteady = count > side && least >= matters && isWithin(least, most, STEADY);
      if (isSteady && isFar(size(series.get(at)), least, most)) {
        far.add(series.get(at));
      }
    }
    return far;
  }

  private static boolean isFar(long size, long least, long most) {
    return size / FAR > most / 10 || size < least / FAR * 10;
  }

  /** Whether all of some sizes are no more than so many percent of the least. */
  private static boolean isWithin(long least, long most, int percent) {
    return least > 0 && most / percent <= least / 100;
  }

  /** A thousand times as much, or as little, on from one period. */
  private static @Nullable UnusualFigures level(List<Observation> series, long matters) {
    int side = series.get(0).period().frequency() == Frequency.ANNUAL ? 3 : IN_A_ROW;
    for (int at = side; at + side <= series.size(); at++) {
      long before = size(series.get(at - 1));
      long after = size(series.get(at));
      if ((before / 300 > after || after / 300 > before)
          && Math.max(before, after) >= matters
          && isSteady(series.subList(at - side, at))
          && isSteady(series.subList(at, at + side))) {
        return new UnusualFigures(
            "a series is on from one period hundreds of times as large or small as before, and"
                + " steady on both sides",
            series.size() - at,
            series.get(at));
      }
    }
    return null;
  }

  private static boolean isSteady(List<Observation> some) {
    long least = some.stream().mapToLong(OddFigures::size).min().orElse(0);
    long most = some.stream().mapToLong(OddFigures::size).max().orElse(0);
    return isWithin(least, most, 2 * STEADY);
  }

  /** A figure of many digits that stands in a row, in a series whose other figures all differ. */
  private static @Nullable UnusualFigures repeated(List<Observation> series) {
    int from = 0;
    for (int at = 1; at < series.size(); at++) {
      Usd amount = Amounts.of(series.get(at));
      from = amount.equals(Amounts.of(series.get(from))) ? from : at;
      if (at - from + 1 >= IN_A_ROW && MovedFigures.tells(amount) && isVaried(series, amount)) {
        return new UnusualFigures(
            "a figure stands in a row of periods to the last digit, in a series whose other"
                + " figures all differ",
            at - from + 1,
            series.get(from));
      }
    }
    return null;
  }

  private static boolean isVaried(List<Observation> series, Usd except) {
    List<Usd> others =
        series.stream().map(Amounts::of).filter(amount -> !amount.equals(except)).toList();
    return others.size() >= IN_A_ROW && new HashSet<>(others).size() * 10L >= others.size() * 9L;
  }

  /** The largest one may be the odd one. */
  private static long secondLargest(List<Observation> series) {
    return series.stream()
        .mapToLong(OddFigures::size)
        .sorted()
        .skip(Math.max(0, series.size() - 2L))
        .findFirst()
        .orElse(0);
  }

  private static long size(Observation figure) {
    return Math.abs(Amounts.of(figure).thousandths());
  }
}
