package org.tradebalance.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/**
 * A published statement.
 *
 * @param id names it; unique among all statements
 * @param section where it was published
 * @param text what was said
 * @param statistic what it measures
 * @param series what it is about: the dataset is empty, as statements name none
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
    StatedSeries series,
    MonthSpan period,
    @Nullable MonthSpan comparison,
    BigDecimal value,
    ClaimUnit unit,
    BigDecimal rounding) {

  /**
   * Which series a statement can be about.
   *
   * @param reporter code of the economy whose statistics these are
   * @param partner code of its counterpart
   * @param item goods, services or both
   * @param product {@code TOTAL} or a product code
   * @param basis the accounting basis; null where the statement names none
   * @param adjustment seasonally adjusted or not; null where the statement does not say
   */
  public record StatedSeries(
      String reporter,
      String partner,
      Item item,
      String product,
      @Nullable Basis basis,
      @Nullable Adjustment adjustment) {

    /** Whether a series is about the same trade, whatever its basis. */
    boolean isAbout(SeriesKey series) {
      return series.reporter().equals(reporter)
          && series.partner().equals(partner)
          && series.item() == item
          && series.product().equals(product)
          && (adjustment == null || adjustment == series.adjustment());
    }

    StatedSeries of(Item other) {
      return new StatedSeries(reporter, partner, other, product, basis, adjustment);
    }

    StatedSeries with(String other) {
      return new StatedSeries(reporter, other, item, product, basis, adjustment);
    }

    StatedSeries anyAdjustment() {
      return new StatedSeries(reporter, partner, item, product, null, null);
    }
  }

  /** Refuses a statement that means nothing. */
  public Claim {
    ClaimQuestion question = statistic.question();
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

  /** The same statement about another series, statistic or period. */
  Claim about(StatedSeries other, Statistic otherwise, MonthSpan when, @Nullable MonthSpan before) {
    return new Claim(id, section, text, otherwise, other, when, before, value, unit, rounding);
  }
}
