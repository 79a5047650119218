package org.tradebalance.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tradebalance.trade.Coded;

/** What makes a number out of others; a, b, c are its terms in order. */
public enum Operation implements Coded {
  SUM("a + b + …", terms -> terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
  DIFFERENCE("a - b", terms -> terms.get(0).subtract(terms.get(1))),
  MEAN(
      "(a + b + …) / n, rounded half up to 3 decimals",
      terms -> SUM.apply(terms).divide(BigDecimal.valueOf(terms.size()), 3, RoundingMode.HALF_UP)),
  TWELFTH(
      "a / 12, rounded half up to 3 decimals",
      terms -> terms.get(0).divide(BigDecimal.valueOf(12), 3, RoundingMode.HALF_UP)),
  SHARE("100 a / b, rounded half up to 4 decimals", terms -> percent(terms.get(0), terms.get(1))),
  GROWTH(
      "100 (|a| - |b|) / |b|, rounded half up to 4 decimals",
      terms -> {
        BigDecimal before = terms.get(1).abs();
        return percent(terms.get(0).abs().subtract(before), before);
      }),
  SIZE("|a|", terms -> terms.get(0).abs()),
  COUNT_ABOVE_ZERO("number of terms above 0", terms -> count(terms, term -> term.signum() > 0)),
  COUNT_BELOW_ZERO("number of terms below 0", terms -> count(terms, term -> term.signum() < 0)),
  COUNT_ZERO("number of terms equal to 0", terms -> count(terms, term -> term.signum() == 0)),
  QUOTIENT(
      "a / b, rounded half up to 4 decimals",
      terms -> terms.get(0).divide(terms.get(1), 4, RoundingMode.HALF_UP)),
  GROWTH_5Y(
      "100 ((|a| / |b|)^(1/5) - 1), rounded half up to 4 decimals", terms -> yearly(terms, 5)),
  GROWTH_10Y(
      "100 ((|a| / |b|)^(1/10) - 1), rounded half up to 4 decimals", terms -> yearly(terms, 10)),
  INDEX_OF_YEAR("100 |a| / |b|, rounded half up to 4 decimals", terms -> index(terms, 1)),
  INDEX_OF_QUARTER("400 |a| / |b|, rounded half up to 4 decimals", terms -> index(terms, 4)),
  INDEX_OF_MONTH("1200 |a| / |b|, rounded half up to 4 decimals", terms -> index(terms, 12)),
  CONTRIBUTION(
      "100 (a - b) / |c|, rounded half up to 4 decimals",
      terms -> percent(terms.get(0).subtract(terms.get(1)), terms.get(2).abs())),
  SHIFT(
      "100 (a / b - c / d), rounded half up to 4 decimals",
      terms -> {
        BigDecimal now = terms.get(1);
        BigDecimal then = terms.get(3);
        BigDecimal crossed = terms.get(0).multiply(then).subtract(terms.get(2).multiply(now));
        return percent(crossed, now.multiply(then));
      }),
  CONCENTRATION(
      "sum of (100 a / sum of all)^2, rounded half up to 4 decimals",
      terms -> {
        BigDecimal squares = SUM.apply(terms.stream().map(term -> term.pow(2)).toList());
        return percent(squares.movePointRight(2), SUM.apply(terms).pow(2));
      }),
  LARGEST_4(
      "100 (four largest) / sum of all, rounded half up to 4 decimals",
      terms -> {
        List<BigDecimal> ordered = terms.stream().sorted(Comparator.reverseOrder()).toList();
        return percent(
            SUM.apply(ordered.subList(0, Math.min(4, ordered.size()))), SUM.apply(terms));
      }),
  MAXIMUM("largest term", terms -> Collections.max(terms)),
  NEGATIVE("-a", terms -> terms.get(0).negate()),
  COUNT_QUOTED_ABOVE("number of terms >= 5000000", terms -> count(terms, term -> quoted(term) > 0)),
  COUNT_QUOTED_BELOW(
      "number of terms <= -5000000", terms -> count(terms, term -> quoted(term) < 0)),
  COUNT_QUOTED_ZERO(
      "number of terms above -5000000 and below 5000000",
      terms -> count(terms, term -> quoted(term) == 0)),
  NEAREST(
      "smallest |a - b|, |a - c|, …",
      terms -> {
        BigDecimal first = terms.get(0);
        return terms.stream()
            .skip(1)
            .map(term -> first.subtract(term).abs())
            .min(Comparator.naturalOrder())
            .orElseThrow();
      }),
  RANK(
      "1 + number of terms above a",
      terms -> {
        BigDecimal first = terms.get(0);
        return BigDecimal.valueOf(
            1 + terms.stream().filter(term -> term.compareTo(first) > 0).count());
      });

  private static final BigDecimal HALF_UNIT = BigDecimal.valueOf(5_000_000);

  private final String code = name().toLowerCase(Locale.ROOT);
  private final String rule;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Function<List<BigDecimal>, BigDecimal> function;

  Operation(String rule, Function<List<BigDecimal>, BigDecimal> function) {
    this.rule = rule;
    this.function = function;
  }

  @Override
  public String code() {
    return code;
  }

  /** What it does, as a formula. */
  public String rule() {
    return rule;
  }

  /** The number that it makes. */
  BigDecimal apply(List<BigDecimal> terms) {
    return function.apply(terms);
  }

  private static BigDecimal count(List<BigDecimal> terms, Predicate<BigDecimal> wanted) {
    return BigDecimal.valueOf(terms.stream().filter(wanted).count());
  }

  /** The sign of a term, zero where it is less than half a quoted unit. */
  private static int quoted(BigDecimal term) {
    return term.abs().compareTo(HALF_UNIT) < 0 ? 0 : term.signum();
  }

  private static BigDecimal index(List<BigDecimal> terms, int periods) {
    BigDecimal times = BigDecimal.valueOf(periods);
    return percent(terms.get(0).abs().multiply(times), terms.get(1).abs());
  }

  /** By powers, not by the iteration that the metric is computed with. */
  private static BigDecimal yearly(List<BigDecimal> terms, int years) {
    BigDecimal factor = terms.get(0).abs().divide(terms.get(1).abs(), MathContext.DECIMAL128);
    double root = StrictMath.pow(factor.doubleValue(), 1.0 / years);
    return BigDecimal.valueOf(100 * (root - 1)).setScale(4, RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 4, RoundingMode.HALF_UP);
  }
}
