package org.tradebalance.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.Derivation;
import org.tradebalance.claim.Answer.Missing;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Amounts over spans of months, with what the rounding of the publisher leaves open: half a unit
 * for each figure that is added.
 */
final class SpanAmounts {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final BalanceBook book;
  private final Map<String, Dataset> datasets;
  private final @Nullable RevisionAllowance allowance;

  /**
   * Amounts of a book.
   *
   * @param allowance what revisions leave open besides; null for the figures as they are
   */
  SpanAmounts(
      BalanceBook book, Map<String, Dataset> datasets, @Nullable RevisionAllowance allowance) {
    this.book = book;
    this.datasets = datasets;
    this.allowance = allowance;
  }

  /** The amount of a series in the window of a period, in dollars. */
  Answer of(SeriesKey series, Window window, Subject subject, MonthSpan period) {
    Answer sum = over(series, subject, window.over(period));
    int divisor = window.divisor(period);
    return divisor == 1 ? sum : sum.map(value -> divided(value, divisor));
  }

  private Answer over(SeriesKey series, Subject subject, MonthSpan span) {
    return switch (subject) {
      case BALANCE, SURPLUS -> sum(series, Flow.BALANCE, span);
      case DEFICIT ->
          sum(series, Flow.BALANCE, span)
              .map(value -> new Value(value.point().negate(), value.range().negate()));
      case EXPORTS -> sum(series, Flow.EXPORT, span);
      case IMPORTS -> sum(series, Flow.IMPORT, span);
      case TOTAL_TRADE -> {
        Answer sold = sum(series, Flow.EXPORT, span);
        Answer bought = sum(series, Flow.IMPORT, span);
        yield sold instanceof Value x && bought instanceof Value m
            ? new Value(x.point().add(m.point()), x.range().plus(m.range()))
            : sold instanceof Missing ? sold : bought;
      }
    };
  }

  private Answer sum(SeriesKey series, Flow flow, MonthSpan span) {
    Answer stated = stated(series, flow, span);
    RevisionAllowance revisions = allowance;
    return revisions == null
        ? stated
        : stated.map(value -> widened(value, revised(revisions, series, flow, span, value)));
  }

  private static Value widened(Value value, BigDecimal distance) {
    return new Value(value.point(), value.range().plus(Range.around(BigDecimal.ZERO, distance)));
  }

  private BigDecimal revised(
      RevisionAllowance revisions, SeriesKey series, Flow flow, MonthSpan span, Value value) {
    if (revisions.isMeasured(series, flow)) {
      return revisions.measured(series, flow, span.months());
    }
    if (flow != Flow.BALANCE) {
      return RevisionAllowance.ofSize(value.point());
    }
    return stated(series, Flow.EXPORT, span) instanceof Value sold
            && stated(series, Flow.IMPORT, span) instanceof Value bought
        ? RevisionAllowance.ofSize(sold.point().add(bought.point()))
        : BigDecimal.ZERO;
  }

  private Answer stated(SeriesKey series, Flow flow, MonthSpan span) {
    Optional<Period> period = span.period();
    if (period.isPresent()) {
      Balance balance = book.at(series, period.get());
      return balance == null ? missing(flow, period.get()) : amount(balance, flow);
    }
    Usd toDate =
        span.equals(span.toDate()) ? book.yearToDate(series, flow, span.lastMonth()) : null;
    if (toDate != null) {
      return value(series, toDate, span.months() * figures(book.at(series, span.lastMonth())));
    }
    Usd sum = Usd.ZERO;
    int figures = 0;
    for (Period month = span.firstMonth();
        month.endMonth() <= span.endMonth();
        month = month.next()) {
      Balance balance = book.at(series, month);
      Usd amount = balance == null ? null : balance.amount(flow);
      if (amount == null) {
        return missing(flow, month);
      }
      sum = sum.plus(amount);
      figures += figures(balance);
    }
    return value(series, sum, figures);
  }

  private Answer amount(Balance balance, Flow flow) {
    Usd amount = balance.amount(flow);
    if (amount == null) {
      return missing(flow, balance.period());
    }
    if (balance.partial()) {
      return new Missing("the figures of " + balance.period() + " are not complete");
    }
    int months = balance.derivation() == Derivation.PUBLISHED ? 1 : balance.period().monthCount();
    return value(balance.series(), amount, months * figures(balance));
  }

  /** How many rounded figures make up one: a balance may be a difference of two. */
  private static int figures(@Nullable Balance balance) {
    return balance == null || balance.totalTrade() == null ? 1 : 2;
  }

  private Answer value(SeriesKey series, Usd amount, int figures) {
    Dataset dataset = datasets.get(series.dataset());
    BigDecimal unit = dataset == null ? BigDecimal.ZERO : dataset.unit().toBigDecimal();
    BigDecimal point = amount.toBigDecimal();
    return new Value(
        point, Range.around(point, unit.multiply(HALF).multiply(BigDecimal.valueOf(figures))));
  }

  private static Value divided(Value value, int divisor) {
    BigDecimal by = BigDecimal.valueOf(divisor);
    return new Value(
        value.point().divide(by, Usd.SCALE, RoundingMode.HALF_UP),
        value.range().dividedBy(Range.exactly(by)));
  }

  private static Missing missing(Flow flow, Period period) {
    return new Missing(
        "there is no figure of the "
            + (flow == Flow.BALANCE ? "balance" : flow.code() + "s")
            + " in "
            + period);
  }
}
