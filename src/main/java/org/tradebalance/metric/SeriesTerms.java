package org.tradebalance.metric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.FigureTerms;
import org.tradebalance.explain.Operation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * The terms that explain a metric of one series in one period.
 *
 * @param code the code of the metric
 */
record SeriesTerms(FigureTerms figures, String code, SeriesKey series, Period period) {

  /** A figure of the period. */
  @Nullable Term figure(Flow flow) {
    return figures.of(series, flow, period);
  }

  /** Exports and imports together. */
  @Nullable Term both(String label, Operation operation) {
    return labelled(label, operation, figure(Flow.EXPORT), figure(Flow.IMPORT));
  }

  /** The same of the world that the series is a part of. */
  SeriesTerms world() {
    return new SeriesTerms(figures, code, series.withPartner(Economy.WORLD), period);
  }

  /** A figure of each country that has one. */
  List<Term> countries(Flow flow) {
    List<SeriesKey> countries = figures.book().partners(world().series, PartnerKind.COUNTRY);
    return figures.each(countries, flow, period);
  }

  /** The balance of each country that has one. */
  List<Term> balances() {
    return countries(Flow.BALANCE);
  }

  /** The sizes of the balances of one sign, of the countries that have one. */
  List<Term> sizes(int sign) {
    return balances().stream()
        .filter(term -> term.value().signum() == sign)
        .map(term -> (Term) new Term.Result("size", Operation.SIZE, List.of(term)))
        .toList();
  }

  /** The metric as the result of an operation; null where a term is missing. */
  @Nullable Term result(Operation operation, @Nullable Term... terms) {
    return labelled(code, operation, terms);
  }

  /** The metric as the result of an operation on as many terms as there are. */
  Term result(Operation operation, List<Term> terms) {
    return new Term.Result(code, operation, terms);
  }

  /** The same, with the period in its name. */
  Term dated(Operation operation, List<Term> terms) {
    return new Term.Result(code + " " + period, operation, terms);
  }

  /** A part of the way; null where a term is missing. */
  static @Nullable Term labelled(String label, Operation operation, @Nullable Term... terms) {
    List<Term> present = new ArrayList<>();
    for (Term term : terms) {
      if (term == null) {
        return null;
      }
      present.add(term);
    }
    return new Term.Result(label, operation, present);
  }
}
