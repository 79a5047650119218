package org.tradebalance.expectation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * What is expected of a dataset; what is null is not.
 *
 * @param dataset id of the dataset
 * @param otherwise what happens where it is not met
 * @param due when the figures of a month are there
 * @param rowsAtLeast rows with figures that the files of the newest release have at least
 * @param rejectsAtMost rows of them that are rejected at most
 * @param changeAtMostPercent change of the exports and of the imports of all partners together from
 *     the month before to the newest month, at most, in percent
 */
public record Expectation(
    String dataset,
    UnmetAction otherwise,
    @Nullable ReleaseCalendar due,
    @Nullable Long rowsAtLeast,
    @Nullable Long rejectsAtMost,
    @Nullable BigDecimal changeAtMostPercent) {

  /** What is not met. */
  public List<Finding> check(Facts facts, LocalDate date) {
    List<Finding> findings = new ArrayList<>();
    late(facts.newest(), date).ifPresent(findings::add);
    if (rowsAtLeast != null && facts.rows() < rowsAtLeast) {
      findings.add(
          finding(
              "%d rows in the newest release, expected at least %d", facts.rows(), rowsAtLeast));
    }
    if (rejectsAtMost != null && facts.rejected() > rejectsAtMost) {
      findings.add(
          finding("%d rows rejected, expected at most %d", facts.rejected(), rejectsAtMost));
    }
    for (Facts.Step step : facts.steps()) {
      tooMuch(step).ifPresent(findings::add);
    }
    return findings;
  }

  /** Whether the figures of a month are overdue. */
  public Optional<Finding> late(@Nullable Period newest, LocalDate date) {
    if (due == null) {
      return Optional.empty();
    }
    @Nullable Period expected = due.monthAt(date);
    if (expected == null || (newest != null && newest.compareTo(expected) >= 0)) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
            "%s was expected by %s, %s",
            expected,
            Objects.requireNonNull(due.dayFor(expected)), // it is what made it expected
            newest == null ? "nothing is loaded" : "the newest month is " + newest));
  }

  private Optional<Finding> tooMuch(Facts.Step step) {
    @Nullable BigDecimal limit = changeAtMostPercent;
    if (limit == null) {
      return Optional.empty();
    }
    BigDecimal before = step.before().toBigDecimal().abs();
    BigDecimal hundredfold = change(step.before(), step.now()).movePointRight(2);
    if (hundredfold.compareTo(limit.multiply(before)) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
            "%ss of %s (%s, %s) changed by %s %% from the month before, expected at most %s %%",
            step.flow().code(),
            step.month(),
            step.world().item().code(),
            step.world().adjustment().code(),
            before.signum() == 0 ? "infinitely many" : percent(hundredfold, before, limit),
            limit.toPlainString()));
  }

  private static BigDecimal change(Usd before, Usd now) {
    return now.toBigDecimal().subtract(before.toBigDecimal()).abs();
  }

  /** One digit more than the limit has, so that they differ where they are printed. */
  private static String percent(BigDecimal hundredfold, BigDecimal before, BigDecimal limit) {
    int digits = Math.max(0, limit.scale()) + 1;
    return hundredfold.divide(before, digits, RoundingMode.UP).toPlainString();
  }

  private Finding finding(String template, Object... arguments) {
    return new Finding(otherwise, dataset + ": " + String.format(Locale.ROOT, template, arguments));
  }
}
