package org.tradebalance.layout.definition;

/** Which part of a date that begins with two short numbers is the day. */
public enum DayOrder {
  /** Nothing tells: a date that may be read in two ways is none. */
  UNKNOWN,

  /** {@code 31/01/2024}. */
  DAY_FIRST,

  /** {@code 01/31/2024}. */
  MONTH_FIRST
}
