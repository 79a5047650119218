package org.tradebalance.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Measure;
import org.tradebalance.trade.Series;

/**
 * A published statement.
 *
 * @param id names it; unique among all statements
 * @param section where it was published
 * @param text what was said
 * @param statistic what it measures
 * @param line what it is about: the dataset is empty, as statements name none
 * @param period when
 * @param comparison the period that a change is counted from; null for other statements
 * @param value the stated value, in its unit
 * @param unit the unit
 * @param rounding how far the stated value may be from the true one, in the same unit
 */
public record Claim(
    String id,
    String section,
    String text,
    Statistic statistic,
    Line line,
    Span period,
    @Nullable Span comparison,
    BigDecimal value,
    ClaimUnit unit,
    BigDecimal rounding) {

  /**
   * Which lines of statistics a statement can be about.
   *
   * @param reporter code of the economy whose statistics these are
   * @param partner code of its counterpart
   * @param measure goods, services or both
   * @param product {@code TOTAL} or a product code
   * @param basis the accounting basis; null where the statement names none
   * @param adjustment seasonally adjusted or not; null where the statement does not say
   */
  public record Line(
      String reporter,
      String partner,
      Measure measure,
      String product,
      @Nullable Basis basis,
      @Nullable Adjustment adjustment) {

    /** Whether a line of statistics is about the same trade, whatever its basis. */
    boolean isAbout(Series series) {
      return series.reporter().equals(reporter)
          && series.partner().equals(partner)
          && series.measure() == measure
          && series.product().equals(product)
          && (adjustment == null || adjustment == series.adjustment());
    }

    Line of(Measure other) {
      return new Line(reporter, partner, other, product, basis, adjustment);
    }

    Line with(String other) {
      return new Line(reporter, other, measure, product, basis, adjustment);
    }

    Line anyAdjustment() {
      return new Line(reporter, partner, measure, product, null, null);
    }
  }

  /** Refuses a statement that means nothing. */
  public Claim {
    Question question = statistic.question();
    if (rounding.signum() < 0) {
      throw new IllegalArgumentException("rounding " + rounding + " is negative");
    }
    if (!unit.fits(question)) {
      throw new IllegalArgumentException("unit " + unit.code() + " does not fit the metric");
    }
    statistic.window().check(period);
    if (question.compares() != (comparison != null)) {
      throw new IllegalArgumentException(
          question.compares()
              ? "comparison_period is empty; a change needs the period it is counted from"
              : "comparison_period " + comparison + " has no meaning for this metric");
    }
    if (comparison != null) {
      statistic.window().check(comparison);
    }
  }

  /** The values that the statement allows, in its unit. */
  public Range stated() {
    return Range.around(value, rounding);
  }

  /** The same statement about another line, statistic or period. */
  Claim about(Line other, Statistic otherwise, Span when, @Nullable Span before) {
    return new Claim(id, section, text, otherwise, other, when, before, value, unit, rounding);
  }
}
