package org.tradebalance.trade;

/** What is known about a figure. Five kinds of nothing are kept apart from zero to suppressed. */
public enum ObservationStatus implements Coded {
  /** The publisher gives an amount other than zero. */
  REPORTED("reported"),

  /** The publisher gives zero. */
  ZERO("zero"),

  /** There was trade, less than half of the published unit. */
  BELOW_HALF_UNIT("below_half_unit"),

  /** Withheld by the publisher. */
  SUPPRESSED("suppressed"),

  /** The period is not yet published. */
  NOT_PUBLISHED("not_published"),

  /** The sum of only some of the months of the period. */
  PARTIAL("partial"),

  /** The source has nothing for it. */
  MISSING("missing");

  private final String code;

  ObservationStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether a figure with this state has an amount. */
  public boolean hasAmount() {
    return switch (this) {
      case REPORTED, ZERO, PARTIAL -> true;
      case BELOW_HALF_UNIT, SUPPRESSED, NOT_PUBLISHED, MISSING -> false;
    };
  }
}
