package org.tradebalance.balance;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Verdict;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * The figures that an identity confirms: the printed ones of control totals that hold, and their
 * parts. A figure no larger than the tolerance of the control might be anything, and is not
 * confirmed. Of printed sums of chosen parts only the sum itself is.
 */
public final class ConfirmedSums {

  private static final String WORLD = "partners_sum_to_world";
  private static final String BALANCE = "exports_less_imports";
  private static final String BALANCE_TO_DATE = "exports_less_imports_year_to_date";
  private static final String ITEMS = "goods_and_services_sum_to_total";
  private static final String YEAR = "months_sum_to_year";
  private static final String QUARTER = "months_sum_to_quarter";

  private final BalanceBook book;

  /** Tolerances of all controls that hold, by what is printed; the narrowest of several. */
  private final Map<SeriesKey, Map<Flow, Map<Period, Usd>>> printed = new HashMap<>();

  private final Map<SeriesKey, Map<Flow, Map<Period, Usd>>> worlds = new HashMap<>();
  private final Map<SeriesKey, Map<Flow, Map<Period, Usd>>> balances = new HashMap<>();
  private final Map<SeriesKey, Map<Flow, Map<Period, Usd>>> items = new HashMap<>();
  private final Map<SeriesKey, Map<Flow, Map<Period, Usd>>> months = new HashMap<>();

  /** Controls of one rule and series follow each other. */
  private String lastRule = "";

  private @Nullable About last;

  /**
   * What the controls of a book confirm.
   *
   * @param controls its control totals
   */
  public ConfirmedSums(BalanceBook book, List<ControlTotal> controls) {
    this.book = book;
    for (ControlTotal control : controls) {
      Verdict verdict = control.verdict();
      if (verdict == Verdict.EXACT || verdict == Verdict.WITHIN_TOLERANCE) {
        About about = about(control);
        put(printed, about, control);
        switch (about.rule) {
          case WORLD -> put(worlds, about, control);
          case BALANCE, BALANCE_TO_DATE -> put(balances, about, control);
          case ITEMS -> put(items, about, control);
          case YEAR, QUARTER -> put(months, about, control);
          default -> {} // sums of chosen parts
        }
      }
    }
  }

  private About about(ControlTotal control) {
    String rule = control.dataset() + '\n' + control.reporter() + '\n' + control.rule();
    About about = last;
    if (about == null || !rule.equals(lastRule)) {
      about = About.of(control);
      last = about;
      lastRule = rule;
    }
    return about;
  }

  private static void put(
      Map<SeriesKey, Map<Flow, Map<Period, Usd>>> known, About about, ControlTotal control) {
    known
        .computeIfAbsent(about.series, series -> new EnumMap<>(Flow.class))
        .computeIfAbsent(about.flow, flow -> new HashMap<>())
        .merge(
            control.period(),
            control.tolerance(),
            (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  /** What is confirmed of the figures of a series and flow. */
  public OfSeries of(SeriesKey series, Flow flow) {
    PartnerKind kind = book.economy(series.partner()).kind();
    boolean isPartner = kind == PartnerKind.COUNTRY || kind == PartnerKind.RESIDUAL;
    return new OfSeries(
        periods(printed, series, flow),
        isPartner ? periods(worlds, series.withPartner(Economy.WORLD), flow) : Map.of(),
        periods(balances, series, Flow.BALANCE),
        series.item() == Item.GOODS_SERVICES
            ? Map.of()
            : periods(items, series.withItem(Item.GOODS_SERVICES), flow),
        periods(months, series, flow));
  }

  private static Map<Period, Usd> periods(
      Map<SeriesKey, Map<Flow, Map<Period, Usd>>> known, SeriesKey series, Flow flow) {
    return known.getOrDefault(series, Map.of()).getOrDefault(flow, Map.of());
  }

  /** The controls that a series and flow takes part in, by period. */
  public record OfSeries(
      Map<Period, Usd> printed,
      Map<Period, Usd> world,
      Map<Period, Usd> balance,
      Map<Period, Usd> item,
      Map<Period, Usd> longer) {

    /** Whether a figure is confirmed. */
    public boolean confirms(Period period, Usd amount) {
      return exceeds(amount, printed.get(period))
          || exceeds(amount, world.get(period))
          || exceeds(amount, balance.get(period))
          || exceeds(amount, item.get(period))
          || (period.frequency() == Frequency.MONTHLY && isOfConfirmed(period, amount));
    }

    private boolean isOfConfirmed(Period month, Usd amount) {
      if (longer.isEmpty()) {
        return false;
      }
      if (exceeds(amount, longer.get(Period.year(month.year())))
          || exceeds(
              amount, longer.get(Period.quarter(month.year(), (month.lastMonth() + 2) / 3)))) {
        return true;
      }
      for (int last = month.lastMonth(); last < 12; last++) {
        if (exceeds(amount, longer.get(Period.yearToDate(month.year(), last)))) {
          return true;
        }
      }
      return false;
    }

    private static boolean exceeds(Usd amount, @Nullable Usd tolerance) {
      return tolerance != null && amount.abs().compareTo(tolerance) > 0;
    }
  }

  /** What a control is about: the printed figure, but for its period. */
  private record About(String rule, SeriesKey series, Flow flow) {

    static About of(ControlTotal control) {
      String[] parts = control.rule().split("/", -1);
      int end = parts.length;
      SeriesKey series =
          new SeriesKey(
              control.dataset(),
              control.reporter(),
              parts[1],
              Coded.parse(Item.class, parts[2]),
              String.join("/", List.of(parts).subList(3, end - 2)),
              Coded.parse(Adjustment.class, parts[end - 2]));
      return new About(parts[0], series, Coded.parse(Flow.class, parts[end - 1]));
    }
  }
}
