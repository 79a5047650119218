package org.tradebalance.layout.definition;

import org.tradebalance.trade.Coded;

/** What a column of an extract holds. */
public enum Field implements Coded {
  /** The calendar year of the row. */
  YEAR("year"),

  /** The quarter of the row. */
  QUARTER("quarter"),

  /** The month of the row. */
  MONTH("month"),

  /** The period of the row in one cell: a year, a quarter, a month or a date. */
  PERIOD("period"),

  /** Whose statistics the row holds. */
  REPORTER("reporter"),

  /** The publisher's code or name of the partner. */
  PARTNER("partner"),

  /** The partner's name beside its code, for messages only. */
  PARTNER_NAME("partner_name"),

  /** The reporter's name beside its code; it must not be that of another one. */
  REPORTER_NAME("reporter_name"),

  /** Export or import. */
  FLOW("flow"),

  /** The flow in words beside its code; it must not be another one. */
  FLOW_NAME("flow_name"),

  /** The amount of a flow once more; it must be the same. */
  SAME_VALUE("same_value"),

  /** Goods, services or both. */
  ITEM("item"),

  /** Seasonally adjusted or not. */
  ADJUSTMENT("adjustment"),

  /** The publisher's code of the product. */
  PRODUCT("product"),

  /** The currency of the amounts of the row, an ISO 4217 code. */
  CURRENCY("currency"),

  /** A label that says what the row is: a year, a month, a total, a note. */
  LABEL("label"),

  /** A mark that belongs to the amounts of the row: suppressed, estimated. */
  FLAG("flag"),

  /** Something else, which row rules may look at and nobody loads. */
  OTHER("other"),

  /** The power of ten by which the amounts of the row are to be multiplied. */
  SCALE("scale"),

  /**
   * What a message says is to be done with the figures of the row: SDMX-CSV 2.0, {@code ACTION}.
   */
  ACTION("action"),

  /** How long the periods of the row are: A, Q or M, as in SDMX. Compared with its period. */
  FREQUENCY("frequency"),

  /** An amount. */
  VALUE("value"),

  /** How many rows of figures there are below, as the publisher counts them. */
  ROWS("rows"),

  /** An exchange rate. */
  RATE("rate");

  private final String code;

  Field(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it is loaded, and does not only say again or decide about what is. */
  public boolean isLoaded() {
    return switch (this) {
      case OTHER, PARTNER_NAME, REPORTER_NAME, FLOW_NAME, SAME_VALUE -> false;
      default -> true;
    };
  }

  /** Whether its text is part of what tells two rows apart. */
  public boolean isKey() {
    return switch (this) {
      case YEAR,
          QUARTER,
          MONTH,
          PERIOD,
          REPORTER,
          PARTNER,
          FLOW,
          ITEM,
          ADJUSTMENT,
          PRODUCT,
          CURRENCY,
          FREQUENCY ->
          true;
      case PARTNER_NAME,
          REPORTER_NAME,
          FLOW_NAME,
          SAME_VALUE,
          LABEL,
          FLAG,
          OTHER,
          SCALE,
          ACTION,
          VALUE,
          ROWS,
          RATE ->
          false;
    };
  }
}
