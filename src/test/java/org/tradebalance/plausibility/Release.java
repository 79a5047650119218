package org.tradebalance.plausibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * What a release says, and the same as it would be read from a wrong file.
 *
 * @param figures its figures
 */
record Release(List<Observation> figures) {

  /** The release as what is known when another one comes. */
  ReferenceFigures asKnown() {
    Map<Observation.Key, Usd> amounts = amounts();
    return (series, flow, period) -> amounts.get(new Observation.Key(series, flow, period));
  }

  /** Amounts times a power of ten; what falls below a thousandth of a dollar is lost. */
  Release scaled(Predicate<Observation> which, int power) {
    long factor = Math.round(Math.pow(10, Math.abs(power)));
    return amounts(
        which,
        amount ->
            new Usd(
                power > 0
                    ? Math.multiplyExact(amount.thousandths(), factor)
                    : amount.thousandths() / factor));
  }

  /** Balances with the opposite sign. */
  Release turned() {
    return amounts(figure -> figure.flow() == Flow.BALANCE, Usd::negate);
  }

  /** Exports in the place of imports and the reverse; balances stay. */
  Release swapped() {
    return new Release(
        figures.stream()
            .map(
                each ->
                    new Observation(
                        each.series(),
                        switch (each.flow()) {
                          case EXPORT -> Flow.IMPORT;
                          case IMPORT -> Flow.EXPORT;
                          case BALANCE -> Flow.BALANCE;
                        },
                        each.period(),
                        each.figure(),
                        each.source()))
            .toList());
  }

  /** Years to date in the place of months. */
  Release cumulated() {
    Map<Observation.Key, Usd> amounts = amounts();
    return figures(
        figure -> figure.period().frequency() == Frequency.MONTHLY,
        figure -> {
          Usd sum = Usd.ZERO;
          Period month = figure.period();
          for (Period part : Period.yearToDate(month.year(), month.lastMonth()).months()) {
            Usd amount = amounts.get(key(figure.series(), figure.flow(), part));
            if (amount == null) {
              return Figure.MISSING;
            }
            sum = sum.plus(amount);
          }
          return Figure.of(sum);
        });
  }

  /** Their last months in the place of years to date. */
  Release withMonthsToDate() {
    Map<Observation.Key, Usd> amounts = amounts();
    return figures(
        figure -> figure.period().frequency() == Frequency.YEAR_TO_DATE,
        figure ->
            figure(
                amounts.get(
                    key(
                        figure.series(),
                        figure.flow(),
                        Period.month(figure.period().year(), figure.period().lastMonth())))));
  }

  /** The figures of so many periods later in the place of those of a period. */
  Release shifted(Predicate<Observation> which, int periods) {
    Map<Observation.Key, Usd> amounts = amounts();
    return figures(
        which,
        figure ->
            figure(
                amounts.get(
                    key(
                        figure.series(),
                        figure.flow(),
                        new Period(
                            figure.period().frequency(), figure.period().ordinal() + periods)))));
  }

  /** The same figures with other amounts. */
  Release amounts(Predicate<Observation> which, UnaryOperator<Usd> change) {
    return figures(
        figure -> figure.figure().amount() != null && which.test(figure),
        figure -> {
          Usd amount = figure.figure().amount();
          return amount == null ? Figure.MISSING : Figure.of(change.apply(amount));
        });
  }

  private Release figures(Predicate<Observation> which, Function<Observation, Figure> change) {
    return new Release(
        figures.stream()
            .map(
                each ->
                    which.test(each)
                        ? new Observation(
                            each.series(),
                            each.flow(),
                            each.period(),
                            change.apply(each),
                            each.source())
                        : each)
            .toList());
  }

  private Map<Observation.Key, Usd> amounts() {
    Map<Observation.Key, Usd> amounts = new HashMap<>();
    for (Observation each : figures) {
      Usd amount = each.figure().amount();
      if (amount != null) {
        amounts.put(each.key(), amount);
      }
    }
    return amounts;
  }

  private static Figure figure(@Nullable Usd amount) {
    return amount == null ? Figure.MISSING : Figure.of(amount);
  }

  private static Observation.Key key(SeriesKey series, Flow flow, Period period) {
    return new Observation.Key(series, flow, period);
  }
}
