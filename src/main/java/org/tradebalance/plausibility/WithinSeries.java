package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.FlowSeries;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Looks for what no economy does in its monthly series: to repeat a year to the last digit, to grow
 * month by month for years without one exception, to leave its level by a factor of a thousand from
 * one month to the next, to turn a deficit into as large a surplus and back.
 */
public final class WithinSeries {

  private static final int ENOUGH = 20_000;

  /** Months on either side of a break. */
  private static final int SIDE = 12;

  /** So many months in order of their size are no economy any more. */
  private static final int ORDERED = 60;

  /** Where few series are compared, only the whole trade of an economy is large enough to tell. */
  private static final int FEW_SERIES = 4;

  /** Units that files are in are a thousand times one another. */
  private static final int[] POWERS = {3, -3, 6, -6, 9, -9};

  private final Map<FlowSeries, List<Observation>> bySeries = new LinkedHashMap<>();
  private final List<MonthlySeries> all = new ArrayList<>();

  private WithinSeries(List<Observation> figures) {
    for (Observation figure : FigureSample.ofSeries(figures, ENOUGH)) {
      Usd amount = figure.figure().amount();
      if (figure.period().frequency() == Frequency.MONTHLY && amount != null) {
        bySeries.computeIfAbsent(FlowSeries.of(figure), key -> new ArrayList<>()).add(figure);
      }
    }
    bySeries.values().forEach(each -> all.add(MonthlySeries.of(each)));
  }

  /**
   * What is found first; null where nothing is.
   *
   * @param economies the economies by code
   */
  public static @Nullable Contradiction find(
      List<Observation> figures, Map<String, Economy> economies) {
    WithinSeries file = new WithinSeries(figures);
    Contradiction found = file.repeated();
    found = found == null ? file.ordered() : found;
    found = found == null ? file.leap() : found;
    found = found == null ? file.turn() : found;
    found = found == null ? CumulatedMonths.find(file.bySeries) : found;
    found = found == null ? LostSigns.find(figures) : found;
    found = found == null ? RepeatedFigures.find(figures, economies) : found;
    found = found == null ? DraggedCells.find(figures) : found;
    return found == null ? EmptyParts.find(figures) : found;
  }

  private @Nullable Contradiction repeated() {
    for (MonthlySeries series : all) {
      Map<List<Usd>, Integer> years = new HashMap<>();
      for (int at = 0; at + 12 <= series.size(); at++) {
        if (series.month(at).period().lastMonth() == 1 && series.isUnbroken(at, at + 12)) {
          List<Usd> year = series.amounts().subList(at, at + 12);
          Integer before = isVaried(year) ? years.putIfAbsent(year, at) : null;
          if (before != null) {
            String one = String.valueOf(series.month(before).period().year());
            String other = String.valueOf(series.month(at).period().year());
            return found(
                IssueCode.PERIOD_CONTRADICTED,
                "the months of " + other + " are to the last digit those of " + one,
                "with one of these years where the other stands twice",
                0,
                12,
                series,
                at,
                series.amounts().get(before));
          }
        }
      }
    }
    return null;
  }

  /** Rounded to nearly nothing, years may be alike. */
  private static boolean isVaried(List<Usd> year) {
    return new HashSet<>(year).size() >= 10 && year.stream().noneMatch(each -> each.signum() == 0);
  }

  private @Nullable Contradiction ordered() {
    for (MonthlySeries series : all) {
      for (int sign : new int[] {1, -1}) {
        int from = 0;
        for (int at = 1; at < series.size(); at++) {
          int step = series.amounts().get(at).compareTo(series.amounts().get(at - 1)) * sign;
          from = step < 0 || !series.isUnbroken(at - 1, at + 1) ? at : from;
          if (at - from + 1 >= ORDERED
              && new HashSet<>(series.amounts().subList(from, at + 1)).size() > ORDERED / 2) {
            return found(
                IssueCode.PERIOD_CONTRADICTED,
                "the figures from "
                    + series.month(from).period()
                    + " to "
                    + series.month(at).period()
                    + " stand in order of their size",
                "in the order of time: a column was sorted by itself",
                0,
                ORDERED,
                series,
                at,
                series.amounts().get(from));
          }
        }
      }
    }
    return null;
  }

  private @Nullable Contradiction leap() {
    Contradiction earliest = null;
    for (int power : POWERS) {
      Contradiction found = leap(power);
      if (found != null
          && (earliest == null
              || found.example().period().compareTo(earliest.example().period()) < 0)) {
        earliest = found;
      }
    }
    return earliest;
  }

  private @Nullable Contradiction leap(int power) {
    Votes votes = new Votes();
    for (MonthlySeries series : all) {
      for (int at = SIDE; at + SIDE <= series.size(); at++) {
        if (series.isUnbroken(at - SIDE, at + SIDE)) {
          votes.add(series, at, series.leaps(at, SIDE, power));
        }
      }
    }
    Votes.Place place = votes.place();
    return place == null
        ? null
        : found(
            IssueCode.SCALE_CONTRADICTED,
            "the figures from "
                + place.series().month(place.at()).period()
                + " on are "
                + Misreading.timesText(power)
                + " those before",
            "in",
            power,
            2 * SIDE,
            place.series(),
            place.at(),
            place.series().amounts().get(place.at() - 1));
  }

  private @Nullable Contradiction turn() {
    Votes votes = new Votes();
    for (MonthlySeries series : all) {
      if (series.month(0).flow() == Flow.BALANCE) {
        for (int at = SIDE; at + SIDE / 2 <= series.size(); at++) {
          if (series.isUnbroken(at - SIDE, at + SIDE / 2)) {
            votes.add(series, at, series.turns(at, SIDE));
          }
        }
      }
    }
    Votes.Place place = votes.place();
    if (place == null) {
      return null;
    }
    Usd before = place.series().amounts().get(place.at() - 1);
    return found(
        IssueCode.FLOW_CONTRADICTED,
        "the balances from "
            + place.series().month(place.at()).period()
            + " on have the opposite sign of those before, and their size",
        "with the opposite sign",
        0,
        SIDE,
        place.series(),
        place.at(),
        before);
  }

  private static Contradiction found(
      IssueCode code,
      String finding,
      String remedy,
      int power,
      int figures,
      MonthlySeries series,
      int at,
      Usd expected) {
    return new Contradiction(
        code, finding, remedy, power, figures, figures, 1, series.month(at), expected);
  }

  /** How many series break at a month, of those that could. */
  private static final class Votes {

    private final Map<Integer, Integer> all = new HashMap<>();
    private final Map<Integer, Integer> breaking = new HashMap<>();
    private final Map<Integer, Place> first = new TreeMap<>();

    void add(MonthlySeries series, int at, boolean breaks) {
      int month = series.month(at).period().ordinal();
      all.merge(month, 1, Integer::sum);
      if (breaks) {
        breaking.merge(month, 1, Integer::sum);
        first.putIfAbsent(month, new Place(series, at));
      }
    }

    /** Where two in three series break, or the whole trade of an economy does. */
    @Nullable Place place() {
      for (Map.Entry<Integer, Place> each : first.entrySet()) {
        int series = all.getOrDefault(each.getKey(), 0);
        boolean most = breaking.getOrDefault(each.getKey(), 0) * 3 >= series * 2;
        if (most && (series >= FEW_SERIES || each.getValue().series().isWholeTrade())) {
          return each.getValue();
        }
      }
      return null;
    }

    private record Place(MonthlySeries series, int at) {}
  }

  /** The months of a series and flow, in order. */
  private record MonthlySeries(List<Observation> months, List<Usd> amounts) {

    static MonthlySeries of(List<Observation> figures) {
      List<Observation> months =
          figures.stream().sorted(Comparator.comparing(Observation::period)).toList();
      List<Usd> amounts = new ArrayList<>();
      for (Observation month : months) {
        Usd amount = month.figure().amount();
        amounts.add(amount == null ? Usd.ZERO : amount);
      }
      return new MonthlySeries(months, amounts);
    }

    int size() {
      return months.size();
    }

    Observation month(int at) {
      return months.get(at);
    }

    boolean isUnbroken(int from, int to) {
      return month(to - 1).period().ordinal() - month(from).period().ordinal() == to - 1 - from;
    }

    boolean isWholeTrade() {
      SeriesKey series = month(0).series();
      return series.partner().equals(Economy.WORLD)
          && series.product().equals(SeriesKey.ALL_PRODUCTS);
    }

    /** Whether all months from one on are far from all before, by about a power of ten. */
    boolean leaps(int at, int side, int power) {
      Usd near = amounts.get(power > 0 ? at - 1 : at).abs();
      Usd far = amounts.get(power > 0 ? at : at - 1).abs();
      if (near.thousandths() > far.thousandths() / 100) {
        return false; // nearly always, so that hardly a window has to be looked at
      }
      List<Usd> before = sizes(at - side, at);
      List<Usd> after = sizes(at, at + side);
      List<Usd> lower = power > 0 ? before : after;
      List<Usd> upper = power > 0 ? after : before;
      Usd most = Amounts.times(lower.get(side - 1), Math.abs(power) - 1);
      return lower.get(0).signum() > 0
          && most != null
          && upper.get(0).compareTo(most) > 0
          && isAbout(Amounts.times(lower.get(side / 2), Math.abs(power)), upper.get(side / 2), 3);
    }

    /** Whether a year of one sign is followed by half a year of the other, as large. */
    boolean turns(int at, int side) {
      if (amounts.get(at).signum() == amounts.get(at - 1).signum()) {
        return false;
      }
      int sign = amounts.get(at - side).signum();
      for (int each = at - side; each < at + side / 2; each++) {
        if (sign == 0 || amounts.get(each).signum() != (each < at ? sign : -sign)) {
          return false;
        }
      }
      List<Usd> before = sizes(at - side, at);
      List<Usd> after = sizes(at, at + side / 2);
      Usd usual = before.get(side / 2);
      return isAbout(usual, after.get(side / 4), 2)
          && isAbout(usual, before.get(0), 3)
          && isAbout(usual, after.get(0), 3)
          && isAbout(amounts.get(at - 1).abs(), amounts.get(at).abs(), 2);
    }

    private List<Usd> sizes(int from, int to) {
      return amounts.subList(from, to).stream().map(Usd::abs).sorted().toList();
    }

    private static boolean isAbout(@Nullable Usd one, Usd other, int times) {
      return one != null
          && one.thousandths() / times <= other.thousandths()
          && other.thousandths() / times <= one.thousandths();
    }
  }
}
