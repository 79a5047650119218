package org.tradebalance.claim;

import org.tradebalance.trade.Coded;

/** The unit of a stated value. */
public enum ClaimUnit implements Coded {
  /** US dollars. */
  USD("usd", 0, "USD ", ""),

  /** Thousands of US dollars. */
  USD_THOUSAND("usd_thousand", 3, "USD ", " thousand"),

  /** Millions of US dollars. */
  USD_MILLION("usd_million", 6, "USD ", " million"),

  /** Billions (thousands of millions) of US dollars. */
  USD_BILLION("usd_billion", 9, "USD ", " billion"),

  /** Trillions (millions of millions) of US dollars. */
  USD_TRILLION("usd_trillion", 12, "USD ", " trillion"),

  /** Percent. */
  PERCENT("percent", 0, "", " %"),

  /** A number of countries or periods. */
  COUNT("count", 0, "", ""),

  /** A place; 1 is the largest. */
  RANK("rank", 0, "rank ", ""),

  /** A direction: 1 up or surplus, -1 down or deficit. */
  SIGN("sign", 0, "sign ", "");

  private final String code;
  private final int decimalPlaces;
  private final String before;
  private final String after;

  ClaimUnit(String code, int decimalPlaces, String before, String after) {
    this.code = code;
    this.decimalPlaces = decimalPlaces;
    this.before = before;
    this.after = after;
  }

  @Override
  public String code() {
    return code;
  }

  /** How many places the decimal point of dollars moves to the left. */
  int decimalPlaces() {
    return decimalPlaces;
  }

  /** A number in words: {@code USD -171.9 billion}. */
  String of(String number) {
    return before + number + after;
  }

  /** Whether amounts of money are stated in it. */
  public boolean isMoney() {
    return before.startsWith("USD");
  }

  /** Whether an answer to the question has this unit. */
  boolean fits(ClaimQuestion question) {
    return switch (question.measure()) {
      case MONEY -> isMoney();
      case PERCENT -> this == PERCENT;
      case SIGN -> this == SIGN;
      case RANK -> this == RANK;
      case COUNT -> this == COUNT;
    };
  }
}
