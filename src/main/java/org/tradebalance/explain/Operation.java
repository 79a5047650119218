package org.tradebalance.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

  /** The place of the first among all. */
  RANK("rank", "1 + number of terms above a") {
    @Override
    BigDecimal apply(List<BigDecimal> terms) {
      BigDecimal first = terms.get(0);
      return BigDecimal.valueOf(
          1 + terms.stream().filter(term -> term.compareTo(first) > 0).count());
    }
  };

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

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 4, RoundingMode.HALF_UP);
  }
}
