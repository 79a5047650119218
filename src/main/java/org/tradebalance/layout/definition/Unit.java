package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The unit of the amounts of an extract, and how they are written.
 *
 * @param dollars US dollars in one unit, or units of the other currency that the amounts are in:
 *     1000000 for amounts in millions
 * @param decimals decimals of the unit that the publisher gives; finer digits are binary noise or
 *     an error
 * @param text words that state the unit somewhere above the figures; empty where the file does not
 *     say
 * @param rounded whether finer digits are rounded off, because the publisher computes figures
 *     without rounding them
 * @param point the decimal point of amounts written as text
 * @param grouping the sign between groups of three digits of amounts written as text; empty where
 *     there is none
 * @param currency ISO 4217 code of the amounts, where no column says otherwise
 */
public record Unit(
    BigDecimal dollars,
    int decimals,
    String text,
    boolean rounded,
    String point,
    String grouping,
    String currency)
    implements Serializable {

  /** The currency that all amounts end in. */
  public static final String DOLLAR = "USD";

  /** Amounts in dollars with decimal point and without groups, as precise as the publisher says. */
  public Unit(BigDecimal dollars, int decimals, String text) {
    this(dollars, decimals, text, false, ".", "", DOLLAR);
  }
}
