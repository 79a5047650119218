package org.tradebalance.layout;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The unit of the amounts of an extract.
 *
 * @param dollars US dollars in one unit: 1000000 for amounts in millions
 * @param decimals decimals of the unit that the publisher gives; finer digits are binary noise or
 *     an error
 * @param text words that state the unit somewhere above the figures; empty where the file does not
 *     say
 */
public record Unit(BigDecimal dollars, int decimals, String text) implements Serializable {}
