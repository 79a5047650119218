package org.tradebalance.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.ProductGroup;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** How exports, imports and balances of a period come about. */
public final class FigureTerms {

  private final BalanceBook book;

  /** Terms over a book. */
  public FigureTerms(BalanceBook book) {
    this.book = book;
  }

  /** What the figures are taken from. */
  public BalanceBook book() {
    return book;
  }

  /** A figure of a series in a period; null where there is no amount. */
  public @Nullable Term of(SeriesKey series, Flow flow, Period period) {
    Balance balance = book.at(series, period);
    if (balance == null || balance.amount(flow) == null) {
      return null;
    }
    return any(series, flow, period);
  }

  /** As {@link #of}, where one of the three may well be missing: its terms are those there are. */
  private @Nullable Term any(SeriesKey series, Flow flow, Period period) {
    String label = label(series, flow, period);
    if (series.partner().equals(Economy.WORLD_GAP) && flow != Flow.BALANCE) {
      return gap(series, flow, period);
    }
    Term stated =
        book.isSummed(series)
            ? group(series, flow, period)
            : book.isProductSum(series)
                ? productSum(series, flow, period)
                : stated(series, flow, period, label);
    if (stated != null || flow != Flow.BALANCE) {
      return stated;
    }
    Term exports = any(series, Flow.EXPORT, period);
    Term imports = any(series, Flow.IMPORT, period);
    return exports == null || imports == null
        ? null
        : new Term.Result(label, Operation.DIFFERENCE, List.of(exports, imports));
  }

  private @Nullable Term stated(SeriesKey series, Flow flow, Period period, String label) {
    List<Term> terms = new ArrayList<>();
    SortedMap<Period, Figure> parts = book.parts(series, flow, period);
    parts.forEach(
        (part, figure) -> {
          Usd amount = figure.amount();
          if (amount != null) {
            terms.add(input(series, flow, part, amount));
          }
        });
    if (terms.isEmpty()) {
      return null;
    }
    boolean itself =
        parts.containsKey(period) || parts.firstKey().frequency() == Frequency.YEAR_TO_DATE;
    return itself ? terms.get(0) : new Term.Result(label, Operation.SUM, terms);
  }

  /** January to a month: as printed, else the sum of the months; null where one is missing. */
  public @Nullable Term yearToDate(SeriesKey series, Flow flow, Period month) {
    Period toDate = Period.yearToDate(month.year(), month.lastMonth());
    Figure printed = book.parts(series, flow, toDate).get(toDate);
    Usd amount = printed == null ? null : printed.amount();
    if (amount != null) {
      return input(series, flow, toDate, amount);
    }
    return sum(series, flow, toDate.months(), label(series, flow, toDate));
  }

  /** The sum over periods; null where one is missing. */
  public @Nullable Term sum(SeriesKey series, Flow flow, List<Period> periods, String label) {
    List<Term> terms = new ArrayList<>();
    for (Period period : periods) {
      Term term = of(series, flow, period);
      if (term == null) {
        return null;
      }
      terms.add(term);
    }
    return new Term.Result(label, Operation.SUM, terms);
  }

  /** The figure that a file states for the very period. */
  @Nullable Term printed(SeriesKey series, Flow flow, Period period) {
    Figure figure = book.parts(series, flow, period).get(period);
    Usd amount = figure == null ? null : figure.amount();
    return amount == null ? null : input(series, flow, period, amount);
  }

  /** The sum of the partners that are countries or residuals. */
  Term partners(SeriesKey world, Flow flow, Period period) {
    List<SeriesKey> partners =
        book.partners(world, PartnerKind.COUNTRY, PartnerKind.RESIDUAL).stream()
            .filter(partner -> !partner.partner().equals(Economy.WORLD_GAP))
            .toList();
    return sum(flow.code() + " of all partners, " + period, partners, flow, period);
  }

  /** A figure of each series that has one. */
  public List<Term> each(List<SeriesKey> series, Flow flow, Period period) {
    List<Term> terms = new ArrayList<>();
    for (SeriesKey one : series) {
      Term term = of(one, flow, period);
      if (term != null) {
        terms.add(term);
      }
    }
    return terms;
  }

  private Term sum(String label, List<SeriesKey> series, Flow flow, Period period) {
    return new Term.Result(label, Operation.SUM, each(series, flow, period));
  }

  /** The sum of figures of several series as they are printed; null where one is not. */
  @Nullable Term printed(String label, List<SeriesKey> series, Flow flow, Period period) {
    List<Term> terms = new ArrayList<>();
    for (SeriesKey one : series) {
      Term term = printed(one, flow, period);
      if (term == null) {
        return null;
      }
      terms.add(term);
    }
    return new Term.Result(label + ", " + period, Operation.SUM, terms);
  }

  /** The sum of the members of each period that the group is summed for. */
  private @Nullable Term group(SeriesKey series, Flow flow, Period period) {
    return summed(series, flow, period, part -> members(series, flow, part));
  }

  /** What a sum says of each period that it is made for, added up; null where one says nothing. */
  private @Nullable Term summed(
      SeriesKey series, Flow flow, Period period, Function<Period, @Nullable Term> sumOf) {
    List<Term> sums = new ArrayList<>();
    for (Period part : book.parts(series, flow, period).keySet()) {
      Term sum = sumOf.apply(part);
      if (sum == null) {
        return null;
      }
      sums.add(sum);
    }
    if (sums.size() > 1) {
      return new Term.Result(label(series, flow, period), Operation.SUM, sums);
    }
    return sums.isEmpty() ? null : sums.get(0);
  }

  /** The sum of the members of a group, month by month where there are months. */
  Term members(SeriesKey series, Flow flow, Period period) {
    List<Term> months = new ArrayList<>();
    for (Period month : period.months()) {
      for (SeriesKey member : book.members(series, month)) {
        Term term = of(member, flow, month);
        if (term == null) {
          return whole(series, flow, period);
        }
        months.add(term);
      }
    }
    return months.isEmpty()
        ? whole(series, flow, period)
        : new Term.Result(label(series, flow, period), Operation.SUM, months);
  }

  private Term whole(SeriesKey series, Flow flow, Period period) {
    return sum(label(series, flow, period), book.members(series, period), flow, period);
  }

  /** The sum of products, or the total without them, of each period that it is summed for. */
  private @Nullable Term productSum(SeriesKey series, Flow flow, Period period) {
    boolean excluding = series.product().startsWith(ProductGroup.EXCLUDING);
    return summed(
        series,
        flow,
        period,
        part -> excluding ? rest(series, flow, part) : products(series, flow, part));
  }

  private @Nullable Term rest(SeriesKey series, Flow flow, Period period) {
    String group = series.product().substring(ProductGroup.EXCLUDING.length());
    Term whole = of(series.withProduct(SeriesKey.ALL_PRODUCTS), flow, period);
    Term without = of(series.withProduct(group), flow, period);
    return whole == null || without == null
        ? null
        : new Term.Result(
            label(series, flow, period), Operation.DIFFERENCE, List.of(whole, without));
  }

  private @Nullable Term products(SeriesKey series, Flow flow, Period period) {
    List<SeriesKey> products = book.products(series, flow, period);
    return products == null ? null : sum(label(series, flow, period), products, flow, period);
  }

  private @Nullable Term gap(SeriesKey series, Flow flow, Period period) {
    SeriesKey world = series.withPartner(Economy.WORLD);
    Term total = of(world, flow, period);
    return total == null
        ? null
        : new Term.Result(
            label(series, flow, period),
            Operation.DIFFERENCE,
            List.of(total, partners(world, flow, period)));
  }

  private static Term input(SeriesKey series, Flow flow, Period period, Usd amount) {
    return new Term.Input(
        label(series, flow, period), new Observation.Key(series, flow, period), amount);
  }

  /** {@code import USA-CHN goods 2024-03}. */
  static String label(SeriesKey series, Flow flow, Period period) {
    String product = series.product().equals(SeriesKey.ALL_PRODUCTS) ? "" : " " + series.product();
    return flow.code()
        + " "
        + series.reporter()
        + "-"
        + series.partner()
        + " "
        + series.item().code()
        + product
        + " "
        + period
        + (period.frequency() == Frequency.YEAR_TO_DATE ? " to date" : "");
  }
}
