package org.tradebalance.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.explain.Operation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * The terms that explain a metric of one flow of a series in one period.
 *
 * @param of the series and the period
 */
record FlowTerms(SeriesTerms of, Flow flow) {

  Period period() {
    return of.period();
  }

  /** The amount of the period. */
  @Nullable Term now() {
    return at(period());
  }

  /** The amount of the period before. */
  @Nullable Term previous() {
    return at(period().previous());
  }

  /** The amount of the same period of the year before. */
  @Nullable Term yearBefore() {
    return at(period().yearBefore());
  }

  /** The amount of another period. */
  @Nullable Term at(Period other) {
    return of.figures().of(of.series(), flow, other);
  }

  /** The same of the world that the series is a part of. */
  FlowTerms world() {
    return new FlowTerms(of.world(), flow);
  }

  /** The same of all products that the series is a part of. */
  FlowTerms allProducts() {
    SeriesKey all = of.series().withProduct(SeriesKey.ALL_PRODUCTS);
    return new FlowTerms(new SeriesTerms(of.figures(), of.code(), all, period()), flow);
  }

  /** The amount of each country that has one. */
  List<Term> countries() {
    return of.countries(flow);
  }

  /** January to the month. */
  @Nullable Term toDate() {
    return of.figures().yearToDate(of.series(), flow, period());
  }

  /** January to the same month of the year before. */
  @Nullable Term toDateBefore() {
    return of.figures().yearToDate(of.series(), flow, period().yearBefore());
  }

  /** The sum of months up to one. */
  @Nullable Term sum(int months, Period last) {
    String label = months + " months to " + last;
    return of.figures().sum(of.series(), flow, back(months, last), label);
  }

  /** The mean of what each month up to the period says; null where one says nothing. */
  @Nullable Term mean(int months, Formula<Period, Term> each) {
    List<Term> terms = new ArrayList<>();
    for (Period month : back(months, period())) {
      Term term = each.of(month);
      if (term == null) {
        return null;
      }
      terms.add(term);
    }
    return dated(Operation.MEAN, terms);
  }

  private static List<Period> back(int months, Period last) {
    return Stream.iterate(last, Period::previous).limit(months).toList();
  }

  /**
   * The size of the period first, then those of the others of its length; deficits count as
   * positive beside a deficit. None where the period has none.
   *
   * @param later whether those after the period count
   */
  List<Term> sizes(boolean later) {
    List<Term> sizes = new ArrayList<>();
    Term now = now();
    if (now == null) {
      return sizes;
    }
    for (Map.Entry<Period, Balance> each : of.figures().book().of(of.series()).entrySet()) {
      Period other = each.getKey();
      boolean counts = later || other.compareTo(period()) <= 0;
      if (other.frequency() == period().frequency() && !each.getValue().partial() && counts) {
        Term term = at(other);
        if (term != null) {
          Term size = now.value().signum() < 0 ? negative("deficit " + other, term) : term;
          sizes.add(other.equals(period()) ? 0 : sizes.size(), size);
        }
      }
    }
    return sizes;
  }

  /** The largest amount of the history up to the period, with its sign. */
  @Nullable Term peak() {
    List<Term> sizes = sizes(false);
    Term now = now();
    if (now == null || sizes.isEmpty()) {
      return null;
    }
    Term size = new Term.Result("largest up to " + period(), Operation.MAXIMUM, sizes);
    return now.value().signum() < 0 ? negative("peak", size) : size;
  }

  private static Term negative(String label, Term term) {
    return new Term.Result(label, Operation.NEGATIVE, List.of(term));
  }

  /** The metric as the result of an operation; null where a term is missing. */
  @Nullable Term result(Operation operation, @Nullable Term... terms) {
    return of.result(operation, terms);
  }

  /** The same, with the period in its name; null where there are no terms. */
  @Nullable Term dated(Operation operation, List<Term> terms) {
    return terms.isEmpty() ? null : of.dated(operation, terms);
  }
}
