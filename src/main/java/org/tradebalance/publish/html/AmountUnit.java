package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.Contribution;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/** The unit that amounts of one line are shown in. */
enum AmountUnit {
  BILLION("billion", 9),
  MILLION("million", 6);

  private static final BigDecimal BILLIONS_FROM = new BigDecimal("10000000000");

  private final String word;
  private final int power;

  AmountUnit(String word, int power) {
    this.word = word;
    this.power = power;
  }

  /** Billions for amounts of ten billion dollars or more. */
  static AmountUnit of(@Nullable Usd amount) {
    return of(amount == null ? BigDecimal.ZERO : amount.toBigDecimal());
  }

  /** The same for an amount of any currency. */
  static AmountUnit of(BigDecimal amount) {
    return amount.abs().compareTo(BILLIONS_FROM) >= 0 ? BILLION : MILLION;
  }

  String title() {
    return title("USD");
  }

  /** The unit of amounts of a currency. */
  String title(String currency) {
    return currency + " " + word;
  }

  /** The amount in this unit, as exact as it is. */
  BigDecimal in(Usd amount) {
    return in(amount.toBigDecimal());
  }

  BigDecimal in(BigDecimal dollars) {
    return dollars.movePointLeft(power);
  }

  /** As people read it, one decimal. */
  String show(@Nullable Usd amount) {
    return amount == null ? Numbers.NONE : Numbers.show(in(amount), 1);
  }

  String dollars(@Nullable BigDecimal dollars) {
    return money(dollars);
  }

  /** An amount of any currency as people read it, one decimal. */
  String money(@Nullable BigDecimal amount) {
    return amount == null ? Numbers.NONE : Numbers.show(in(amount), 1);
  }

  /** Exports, imports and balance. */
  List<String> sides(Balance balance) {
    return Stream.of(Flow.EXPORT, Flow.IMPORT, Flow.BALANCE)
        .map(flow -> show(balance.amount(flow)))
        .toList();
  }

  /** As people read it, with its sign. */
  String change(@Nullable BigDecimal dollars) {
    return dollars == null ? Numbers.NONE : Numbers.signed(in(dollars), 1);
  }

  String change(@Nullable Contribution part) {
    return change(part == null ? null : part.amount().toBigDecimal());
  }
}
