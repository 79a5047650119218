package org.tradebalance.bench;

import java.util.SplittableRandom;

/** What is wrong with a row, which has to be rejected for it. */
enum Fault {
  NONE('-'),
  UNKNOWN_REPORTER('r'),
  UNKNOWN_PARTNER('p'),
  VALUE_IS_TEXT('t'),
  VALUE_IS_NEGATIVE('n'),
  PRODUCT_IS_TEXT('k'),
  FIELDS_ARE_MISSING('f');

  /** A code that no economy has. */
  static final int UNKNOWN = 9999;

  private static final Fault[] ALL = values();

  private final char sign;

  Fault(char sign) {
    this.sign = sign;
  }

  /** A letter for it. */
  char sign() {
    return sign;
  }

  /** The fault of a letter. */
  static Fault of(int sign) {
    for (Fault fault : ALL) {
      if (fault.sign == sign) {
        return fault;
      }
    }
    throw new IllegalArgumentException("no fault has the letter " + sign);
  }

  /** One of the faults, for the given share of rows. */
  static Fault draw(SplittableRandom random, double share) {
    if (share == 0 || random.nextDouble() >= share) {
      return NONE;
    }
    return ALL[1 + random.nextInt(ALL.length - 1)];
  }
}
