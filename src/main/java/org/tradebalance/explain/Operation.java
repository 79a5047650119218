package org.tradebalance.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.tradebalance.trade.Coded;

/** What makes a number out of others; a, b, c are its terms in order. */
public enum Operation implements Coded {
  /** All terms together. */
  SUM("sum", "a + b + …") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  },

  /** The first less the second. */
  DIFFERENCE("difference", "a - b") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return terms.get(0).subtract(terms.get(1));
    }
  },

  /** The mean, to a thousandth of a dollar. */
  MEAN("mean", "(a + b + …) / n, rounded half up to 3 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return SUM.apply(terms).divide(BigDecimal.valueOf(terms.size()), 3, RoundingMode.HALF_UP);
    }
  },

  /** The average month of a year, to a thousandth of a dollar. */
  TWELFTH("twelfth", "a / 12, rounded half up to 3 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return terms.get(0).divide(BigDecimal.valueOf(12), 3, RoundingMode.HALF_UP);
    }
  },

  /** A part in percent of a whole. */
  SHARE("share", "100 a / b, rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return percent(terms.get(0), terms.get(1));
    }
  },

  /** The change of the size, in percent of the earlier size. */
  GROWTH("growth", "100 (|a| - |b|) / |b|, rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      BigDecimal before = terms.get(1).abs();
      return percent(terms.get(0).abs().subtract(before), before);
    }
  },

  /** The size, whatever the sign. */
  SIZE("size", "|a|") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return terms.get(0).abs();
    }
  },

  /** Terms above zero. */
  COUNT_ABOVE_ZERO("count_above_zero", "number of terms above 0") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return BigDecimal.valueOf(terms.stream().filter(term -> term.signum() > 0).count());
    }
  },

  /** Terms below zero. */
  COUNT_BELOW_ZERO("count_below_zero", "number of terms below 0") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return BigDecimal.valueOf(terms.stream().filter(term -> term.signum() < 0).count());
    }
  },

  /** Terms that are zero. */
  COUNT_ZERO("count_zero", "number of terms equal to 0") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return BigDecimal.valueOf(terms.stream().filter(term -> term.signum() == 0).count());
    }
  },

  /** The first for each dollar of the second. */
  QUOTIENT("quotient", "a / b, rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return terms.get(0).divide(terms.get(1), 4, RoundingMode.HALF_UP);
    }
  },

  /** Growth in five years, as an equal percentage of each year. */
  GROWTH_5Y("growth_5y", "100 ((|a| / |b|)^(1/5) - 1), rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return yearly(terms, 5);
    }
  },

  /** Growth in ten years, as an equal percentage of each year. */
  GROWTH_10Y("growth_10y", "100 ((|a| / |b|)^(1/10) - 1), rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return yearly(terms, 10);
    }
  },

  /** A year where the base year is 100. */
  INDEX_OF_YEAR("index_of_year", "100 |a| / |b|, rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return index(terms, 1);
    }
  },

  /** A quarter where the average quarter of the base year is 100. */
  INDEX_OF_QUARTER("index_of_quarter", "400 |a| / |b|, rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return index(terms, 4);
    }
  },

  /** A month where the average month of the base year is 100. */
  INDEX_OF_MONTH("index_of_month", "1200 |a| / |b|, rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return index(terms, 12);
    }
  },

  /** A change in percentage points of the size of a whole. */
  CONTRIBUTION("contribution", "100 (a - b) / |c|, rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return percent(terms.get(0).subtract(terms.get(1)), terms.get(2).abs());
    }
  },

  /** The change of a share in percentage points. */
  SHIFT("shift", "100 (a / b - c / d), rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      BigDecimal now = terms.get(1);
      BigDecimal then = terms.get(3);
      BigDecimal crossed = terms.get(0).multiply(then).subtract(terms.get(2).multiply(now));
      return percent(crossed, now.multiply(then));
    }
  },

  /** The sum of the squared shares. */
  CONCENTRATION("concentration", "sum of (100 a / sum of all)^2, rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      BigDecimal squares = SUM.apply(terms.stream().map(term -> term.pow(2)).toList());
      return percent(squares.movePointRight(2), SUM.apply(terms).pow(2));
    }
  },

  /** The share of the four largest. */
  LARGEST_4("largest_4", "100 (four largest) / sum of all, rounded half up to 4 decimals") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      List<BigDecimal> ordered = terms.stream().sorted(Comparator.reverseOrder()).toList();
      return percent(SUM.apply(ordered.subList(0, Math.min(4, ordered.size()))), SUM.apply(terms));
    }
  },

  /** The largest. */
  MAXIMUM("maximum", "largest term") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return Collections.max(terms);
    }
  },

  /** The same with the other sign. */
  NEGATIVE("negative", "-a") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return terms.get(0).negate();
    }
  },

  /** Terms of five million dollars or more. */
  COUNT_QUOTED_ABOVE("count_quoted_above", "number of terms >= 5000000") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return BigDecimal.valueOf(terms.stream().filter(t -> t.compareTo(HALF_UNIT) >= 0).count());
    }
  },

  /** Terms of minus five million dollars or less. */
  COUNT_QUOTED_BELOW("count_quoted_below", "number of terms <= -5000000") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return COUNT_QUOTED_ABOVE.apply(terms.stream().map(BigDecimal::negate).toList());
    }
  },

  /** Terms between the two. */
  COUNT_QUOTED_ZERO("count_quoted_zero", "number of terms above -5000000 and below 5000000") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      return BigDecimal.valueOf(
          terms.stream().filter(t -> t.abs().compareTo(HALF_UNIT) < 0).count());
    }
  },

  /** What sets the first apart from the one that is nearest. */
  NEAREST("nearest", "smallest |a - b|, |a - c|, …") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      BigDecimal first = terms.get(0);
      return terms.stream()
          .skip(1)
          .map(term -> first.subtract(term).abs())
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }
  },

  /** The place of the first among all. */
  RANK("rank", "1 + number of terms above a") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      BigDecimal first = terms.get(0);
      return BigDecimal.valueOf(
          1 + terms.stream().filter(term -> term.compareTo(first) > 0).count());
    }
  };

  private static final BigDecimal HALF_UNIT = BigDecimal.valueOf(5_000_000);

  private final String code;
  private final String rule;

  Operation(String code, String rule) {
    this.code = code;
    this.rule = rule;
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
  abstract BigDecimal apply(List<BigDecimal> terms);

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
