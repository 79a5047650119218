package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * A figure and what another release says of it.
 *
 * @param figure the figure
 * @param expected the same figure elsewhere
 * @param evidence all that is known elsewhere
 */
record Compared(Observation figure, Usd expected, ReferenceFigures evidence) implements Judged {

  /** A figure of a file, where it and what is known of it say something; else null. */
  static @Nullable Compared of(Observation figure, ReferenceFigures evidence) {
    Usd amount = figure.figure().amount();
    if (amount == null || amount.signum() == 0) {
      return null;
    }
    Period period = figure.period();
    Usd known = evidence.amount(figure.series(), figure.flow(), period);
    if (known == null && period.frequency() == Frequency.YEAR_TO_DATE) {
      known = sum(figure, evidence, period.months());
    }
    return known == null || known.signum() == 0 ? null : new Compared(figure, known, evidence);
  }

  /** A figure of a file and that of the period before or after it; null where there is none. */
  static @Nullable Compared beside(Observation figure, ReferenceFigures evidence) {
    Usd amount = figure.figure().amount();
    if (amount == null || amount.signum() == 0 || figure.flow() == Flow.BALANCE) {
      return null; // a balance may change as much as it likes
    }
    Compared at = new Compared(figure, amount, evidence);
    Usd known = at.later(-1);
    known = known == null ? at.later(1) : known;
    return known == null || known.signum() == 0 ? null : new Compared(figure, known, evidence);
  }

  /** What is known of the same line in another period. */
  @Nullable Usd at(Period period) {
    return evidence.amount(figure.series(), figure.flow(), period);
  }

  /** What is known of the other flow; null for a balance, which has none. */
  @Nullable Usd otherFlow() {
    return switch (figure.flow()) {
      case EXPORT -> evidence.amount(figure.series(), Flow.IMPORT, figure.period());
      case IMPORT -> evidence.amount(figure.series(), Flow.EXPORT, figure.period());
      case BALANCE -> null;
    };
  }

  /** What is known of the same line so many periods later; null at the ends of the calendar. */
  @Nullable Usd later(int periods) {
    Period period = figure.period();
    if (period.year() + periods < 1701 || period.year() + periods > 2198) {
      return null;
    }
    return at(new Period(period.frequency(), period.ordinal() + periods));
  }

  /** The year up to and with a month; null for January and for what is no month. */
  @Nullable Usd toDate() {
    Period month = figure.period();
    if (month.frequency() != Frequency.MONTHLY || month.lastMonth() == 1) {
      return null;
    }
    Period toDate = Period.yearToDate(month.year(), month.lastMonth());
    Usd printed = at(toDate);
    return printed == null ? sum(figure, evidence, toDate.months()) : printed;
  }

  /** The last month of a year to date; null for what is none. */
  @Nullable Usd lastMonth() {
    Period toDate = figure.period();
    return toDate.frequency() == Frequency.YEAR_TO_DATE
        ? at(Period.month(toDate.year(), toDate.lastMonth()))
        : null;
  }

  private static @Nullable Usd sum(
      Observation figure, ReferenceFigures evidence, List<Period> periods) {
    List<Usd> amounts = new ArrayList<>();
    for (Period period : periods) {
      Usd amount = evidence.amount(figure.series(), figure.flow(), period);
      if (amount == null) {
        return null;
      }
      amounts.add(amount);
    }
    return Amounts.sum(amounts);
  }
}
