package org.tradebalance.layout.definition;

import org.tradebalance.trade.Coded;

/** What a row is. */
public enum RowKind implements Coded {
  /** A heading such as a year or a flow alone in its row; the rows below belong to it. */
  SECTION("section"),

  /** The figures of a whole year. */
  YEAR("year"),

  /** The figures of a quarter. */
  QUARTER("quarter"),

  /** The figures from January to a month. */
  YEAR_TO_DATE("year_to_date"),

  /** The figures of a month. */
  MONTH("month"),

  /** Figures whose period the columns say. */
  FIGURES("figures"),

  /** Figures that count only where no other row of the file has them. */
  SUBSTITUTE("substitute"),

  /** The printed sum of the figures above, which must agree with them. */
  TOTAL("total"),

  /** Nothing to load. */
  IGNORE("ignore");

  private final String code;

  RowKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
