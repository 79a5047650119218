package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What figures answer to a statement: a value, or what is missing for one. */
sealed interface Answer {

  /**
   * A value, in dollars where it is an amount.
   *
   * @param point the value that the figures give
   * @param range the values that it may have, as the figures are rounded
   */
  record Value(BigDecimal point, Range range) implements Answer {

    Value in(ClaimUnit unit) {
      return new Value(
          point.movePointLeft(unit.decimalPlaces()), range.inUnit(unit.decimalPlaces()));
    }

    Value plus(Value other) {
      return new Value(point.add(other.point), range.plus(other.range));
    }

    Value minus(Value other) {
      return plus(other.negate());
    }

    Value negate() {
      return new Value(point.negate(), range.negate());
    }
  }

  /**
   * There is no value.
   *
   * @param why what is missing, in words that end a sentence
   */
  record Missing(String why) implements Answer {}

  /** The answer with its value changed, missing as before. */
  default Answer map(UnaryOperator<Value> change) {
    return this instanceof Value value ? change.apply(value) : this;
  }

  /** What two values give together; what is missing for either of them is missing. */
  static Answer both(
      Answer one, Answer other, BiFunction<? super Value, ? super Value, ? extends Answer> joined) {
    if (one instanceof Value first) {
      return other instanceof Value second ? joined.apply(first, second) : other;
    }
    return one;
  }
}
