package org.tradebalance.trade;

/**
 * What is known about a figure. Five kinds of nothing are kept apart from zero to suppressed; what
 * the publisher says of an amount by a flag is kept, too. Each status has its code of the SDMX code
 * list of observation statuses (CL_OBS_STATUS), for those who exchange figures; that list has one
 * code for several of ours.
 */
public enum ObservationStatus implements Coded {
  /** The publisher gives an amount other than zero: a normal value. */
  REPORTED("reported", "A"),

  /** The publisher gives zero. */
  ZERO("zero", "A"),

  /** There was trade, less than half of the published unit: not significant. */
  BELOW_HALF_UNIT("below_half_unit", "N"),

  /** Withheld by the publisher: missing, suppressed. */
  SUPPRESSED("suppressed", "Q"),

  /** The period is not yet published. */
  NOT_PUBLISHED("not_published", "O"),

  /** The sum of only some of the months of the period: its definition differs. */
  PARTIAL("partial", "D"),

  /** The source has nothing for it. */
  MISSING("missing", "O"),

  /** An amount that its publisher estimated. */
  ESTIMATED("estimated", "E"),

  /** An amount that its publisher forecasts. */
  FORECAST("forecast", "F"),

  /** An amount that its publisher calls provisional. */
  PROVISIONAL("provisional", "P"),

  /** An amount of low reliability. */
  UNRELIABLE("low_reliability", "U"),

  /** The first amount after a break of its time series. */
  SERIES_BREAK("series_break", "B"),

  /** An amount whose definition differs from that of the others. */
  DEFINED_OTHERWISE("other_definition", "D"),

  /** An amount that its publisher calls confidential; SDMX says so in another list. */
  CONFIDENTIAL("confidential", "A");

  private final String code;
  private final String sdmxCode;

  ObservationStatus(String code, String sdmxCode) {
    this.code = code;
    this.sdmxCode = sdmxCode;
  }

  @Override
  public String code() {
    return code;
  }

  /** The code of SDMX's CL_OBS_STATUS, one letter. */
  public String sdmxCode() {
    return sdmxCode;
  }

  /** Whether a figure with this state has an amount. */
  public boolean hasAmount() {
    return switch (this) {
      case REPORTED,
          ZERO,
          PARTIAL,
          ESTIMATED,
          FORECAST,
          PROVISIONAL,
          UNRELIABLE,
          SERIES_BREAK,
          DEFINED_OTHERWISE,
          CONFIDENTIAL ->
          true;
      case BELOW_HALF_UNIT, SUPPRESSED, NOT_PUBLISHED, MISSING -> false;
    };
  }
}
