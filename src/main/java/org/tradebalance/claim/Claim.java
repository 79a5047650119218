package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/**
 * A published statement that figures can judge.
 *
 * @param id names it; unique among all statements
 * @param section where it was published
 * @param text what was said
 * @param statistic what it measures
 * @param series what it is about: the dataset is empty, as statements name none
 * @param period when
 * @param comparison the period that a change is counted from, or the first of those that are
 *     counted; null for other statements
 * @param value the stated value, in its unit
 * @param unit the unit
 * @param rounding how far the stated value may be from the true one, in the same unit
 * @param members whom a list of partners names, in its order; empty for other statements
 * @param layouts the layouts of files that would bring its figures, where none are at hand
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
    BigDecimal rounding,
    List<String> members,
    List<String> layouts)
    implements Statement {

  /**
   * Which series a statement can be about.
   *
   * @param reporter code of the economy whose statistics these are
   * @param partner code of its counterpart
   * @param item goods, services or both
   * @param product {@code TOTAL} or a product code
   * @param basis the accounting basis; null where the statement names none
   * @param adjustment seasonally adjusted or not; null where the statement does not say
   * @param without the partners that are left out of the world
   */
  public record StatedSeries(
      String reporter,
      String partner,
      Item item,
      String product,
      @Nullable Basis basis,
      @Nullable Adjustment adjustment,
      List<String> without) {

    /** Keeps its own list. */
    public StatedSeries {
      without = List.copyOf(without);
    }

    /** Whether a series is about the same trade, whatever its basis. */
    boolean isAbout(SeriesKey series) {
      return series.reporter().equals(reporter)
          && series.partner().equals(partner)
          && series.item() == item
          && series.product().equals(product)
          && (adjustment == null || adjustment == series.adjustment());
    }

    StatedSeries of(Item other) {
      return new StatedSeries(reporter, partner, other, product, basis, adjustment, without);
    }

    StatedSeries with(String other) {
      return new StatedSeries(reporter, other, item, product, basis, adjustment, without);
    }

    StatedSeries anyAdjustment() {
      return new StatedSeries(reporter, partner, item, product, null, null, without);
    }
  }

  /** Refuses a statement that means nothing. */
  public Claim {
    members = List.copyOf(members);
    layouts = List.copyOf(layouts);
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
              ? "comparison_period is empty; the metric needs the period it is counted from"
              : "comparison_period " + comparison + " has no meaning for this metric");
    }
    if (comparison != null) {
      statistic.window().check(comparison);
    }
    checkWhole(question, series);
    checkMembers(question, series, value, members);
    if (question == ClaimQuestion.EXCEPTIONS && comparison != null) {
      checkRun(comparison, period, period.step(statistic.window()));
    }
  }

  private static void checkWhole(ClaimQuestion question, StatedSeries series) {
    if (question.isShare() && !ShareKind.hasWhole(series)) {
      throw new IllegalArgumentException(
          "a share needs a partner, a product, or goods or services alone; the world's goods and"
              + " services are the whole");
    }
    if (!series.without.isEmpty()
        && (!series.partner.equals(Economy.WORLD) || !question.allowsWithout())) {
      throw new IllegalArgumentException(
          "without has a meaning for amounts of the world only; expected an empty partner and no"
              + " place, count or share");
    }
  }

  private static void checkMembers(
      ClaimQuestion question, StatedSeries series, BigDecimal value, List<String> members) {
    if (question != ClaimQuestion.LISTED) {
      if (!members.isEmpty()) {
        throw new IllegalArgumentException("members have no meaning for this metric");
      }
      return;
    }
    if (!series.partner.equals(Economy.WORLD)) {
      throw new IllegalArgumentException("a list of partners is one of the world; leave partner");
    }
    if (members.isEmpty() || value.compareTo(BigDecimal.valueOf(members.size())) < 0) {
      throw new IllegalArgumentException(
          "members names "
              + members.size()
              + " partners; expected 1 to as many as the value, the number of places");
    }
    if (new HashSet<>(members).size() != members.size()) {
      throw new IllegalArgumentException("members names a partner twice");
    }
  }

  private static void checkRun(MonthSpan from, MonthSpan to, int step) {
    int apart = to.endMonth() - from.endMonth();
    if (from.months() != to.months() || apart < 0 || apart % step != 0) {
      throw new IllegalArgumentException(
          "comparison_period " + from + " is not an earlier period like " + to);
    }
  }

  /** The values that the statement allows, in its unit. */
  public Range stated() {
    return Range.around(value, rounding);
  }

  /** The period that it is counted from. */
  MonthSpan before() {
    if (comparison == null) {
      throw new IllegalStateException(id + " has nothing to compare with");
    }
    return comparison;
  }

  /** How many months there are to the next period of its kind. */
  int step() {
    return period.step(statistic.window());
  }

  /** The same statement about another series, statistic or period. */
  Claim about(StatedSeries other, Statistic otherwise, MonthSpan when, @Nullable MonthSpan before) {
    return new Claim(
        id, section, text, otherwise, other, when, before, value, unit, rounding, members, layouts);
  }
}
