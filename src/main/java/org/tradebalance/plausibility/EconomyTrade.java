package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.LongStandingSign;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Compares the whole trade of an economy with what everybody knows of it before any file is read:
 * the sign that its balance has had for decades, about how much it can be, and that no large
 * economy exports fifty times what it imports.
 */
final class EconomyTrade {

  /** Less than this part of a bound of its GDP is the whole trade of no economy. */
  private static final int LEAST_PART = 5_000;

  /** Economies of a continent trade no more than a quarter of their GDP with the others. */
  private static final long CONTINENT = 16_000_000_000_000_000L;

  private static final int MOST_PART = 4;

  /** From this GDP on, in thousandths of a dollar, an economy both exports and imports. */
  private static final long LARGE = 64_000_000_000_000L;

  private static final int MOST_TIMES = 50;

  private final Map<SeriesKey, TradeYears> trades = new LinkedHashMap<>();

  private EconomyTrade() {}

  static @Nullable UnusualFigures find(
      List<Observation> figures, Map<String, Usd> bounds, List<LongStandingSign> signs) {
    EconomyTrade file = new EconomyTrade();
    SeriesKey last = null;
    boolean isWhole = false;
    for (Observation figure : figures) {
      if (!figure.series().equals(last)) {
        last = figure.series();
        isWhole = isWhole(last) && bounds.containsKey(last.reporter());
      }
      Usd amount = figure.figure().amount();
      if (isWhole && amount != null && figure.period().frequency() != Frequency.YEAR_TO_DATE) {
        file.trades.computeIfAbsent(figure.series(), key -> new TradeYears()).add(figure, amount);
      }
    }
    for (Map.Entry<SeriesKey, TradeYears> each : file.trades.entrySet()) {
      Usd bound = bounds.getOrDefault(each.getKey().reporter(), Usd.ZERO);
      UnusualFigures found = each.getValue().size(each.getKey(), bound.thousandths());
      found = found == null ? each.getValue().ratio(bound.thousandths()) : found;
      found = found == null ? each.getValue().sign(each.getKey(), signs) : found;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isWhole(SeriesKey series) {
    return series.partner().equals(Economy.WORLD)
        && series.product().equals(SeriesKey.ALL_PRODUCTS);
  }

  private static int months(Observation figure) {
    return switch (figure.period().frequency()) {
      case MONTHLY -> 1;
      case QUARTERLY -> 3;
      case ANNUAL, YEAR_TO_DATE -> 12;
    };
  }

  /** The whole trade of an economy by frequency and year. */
  private static final class TradeYears {

    private final Map<Frequency, TreeMap<Integer, Map<Flow, YearSum>>> years =
        new EnumMap<>(Frequency.class);
    private final Map<Flow, Observation> largest = new EnumMap<>(Flow.class);
    private int count;

    void add(Observation figure, Usd amount) {
      count++;
      years
          .computeIfAbsent(figure.period().frequency(), key -> new TreeMap<>())
          .computeIfAbsent(figure.period().year(), key -> new EnumMap<>(Flow.class))
          .computeIfAbsent(figure.flow(), key -> new YearSum(figure))
          .add(amount);
      largest.merge(
          figure.flow(), figure, (one, other) -> aYear(one) >= aYear(other) ? one : other);
    }

    /** About what a figure makes in a year. */
    private static long aYear(Observation figure) {
      long size = Math.abs(Amounts.of(figure).thousandths());
      int times = 12 / months(figure);
      return size > Long.MAX_VALUE / times ? Long.MAX_VALUE : size * times;
    }

    @Nullable UnusualFigures size(SeriesKey series, long bound) {
      List<Observation> most = new ArrayList<>(largest.values());
      boolean isOfFlows = most.stream().anyMatch(each -> each.flow() != Flow.BALANCE);
      most.removeIf(each -> isOfFlows && each.flow() == Flow.BALANCE);
      boolean mayBeSmall = series.item() == Item.SERVICES || (!isOfFlows && count < 12);
      Observation first = most.get(0);
      if (!mayBeSmall && most.stream().allMatch(each -> aYear(each) < bound / LEAST_PART)) {
        return new UnusualFigures(
            "the whole trade of " + series.reporter() + " is far too small for its GDP",
            count,
            first);
      }
      for (Observation each : most) {
        if (bound >= CONTINENT && aYear(each) > bound / MOST_PART) {
          return new UnusualFigures(
              "the whole trade of " + series.reporter() + " is far too large for its GDP",
              count,
              each);
        }
      }
      return null;
    }

    @Nullable UnusualFigures ratio(long bound) {
      Observation exports = largest.get(Flow.EXPORT);
      Observation imports = largest.get(Flow.IMPORT);
      if (bound < LARGE || exports == null || imports == null) {
        return null;
      }
      long one = aYear(exports);
      long other = aYear(imports);
      boolean isFar = one / MOST_TIMES > other || other / MOST_TIMES > one;
      return isFar && one != 0 && other != 0
          ? new UnusualFigures(
              "exports and imports of all partners are more than fifty times apart", count, exports)
          : null;
    }

    @Nullable UnusualFigures sign(SeriesKey series, List<LongStandingSign> signs) {
      int wrong = 0;
      Observation first = null;
      for (TreeMap<Integer, Map<Flow, YearSum>> ofFrequency : years.values()) {
        for (Map.Entry<Integer, Map<Flow, YearSum>> year : ofFrequency.entrySet()) {
          YearSum some = year.getValue().values().iterator().next();
          Usd balance = balance(year.getValue());
          for (LongStandingSign sign : signs) {
            if (balance != null
                && balance.signum() != 0
                && sign.isAbout(series, year.getKey())
                && !sign.fits(balance)) {
              wrong++;
              first = first == null ? some.first : first;
            }
          }
        }
      }
      return first == null
          ? null
          : new UnusualFigures(
              "the balance of all partners of "
                  + series.reporter()
                  + " in a year has the opposite of the sign that it has had for decades"
                  + " (reference/balance-signs.csv)",
              wrong,
              first);
    }

    /** Of half a year at least; a month or two may be otherwise. */
    private static @Nullable Usd balance(Map<Flow, YearSum> year) {
      YearSum balance = year.get(Flow.BALANCE);
      YearSum exports = year.get(Flow.EXPORT);
      YearSum imports = year.get(Flow.IMPORT);
      if (exports != null && imports != null && exports.count == imports.count) {
        return exports.isEnough() && exports.sum != null && imports.sum != null
            ? difference(exports.sum, imports.sum)
            : null;
      }
      return balance != null && balance.isEnough() ? balance.sum : null;
    }

    private static @Nullable Usd difference(Usd one, Usd other) {
      return Amounts.sum(List.of(one, other.negate()));
    }
  }

  /** What the figures of a flow in a year make. */
  private static final class YearSum {

    private final Observation first;
    private int count;
    private @Nullable Usd sum = Usd.ZERO;

    YearSum(Observation first) {
      this.first = first;
    }

    void add(Usd amount) {
      count++;
      sum = sum == null ? null : Amounts.sum(List.of(sum, amount));
    }

    boolean isEnough() {
      return count * months(first) >= 6;
    }
  }
}
