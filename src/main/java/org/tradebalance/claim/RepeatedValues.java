package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values that statements of one section give for several periods of the same amount. Amounts of
 * three digits hardly repeat by themselves: a row of the table may have been copied.
 */
final class RepeatedValues {

  private static final int DIGITS = 3;

  private final List<Claim> claims;

  RepeatedValues(List<Claim> claims) {
    this.claims = claims;
  }

  /** Which other periods have the value of a statement of a level. */
  Optional<String> sentence(Claim claim) {
    if (claim.statistic().question() != ClaimQuestion.LEVEL || digits(claim) < DIGITS) {
      return Optional.empty();
    }
    Quantity own = Quantity.of(claim);
    List<Claim> same =
        claims.stream()
            .filter(other -> other.statistic().question() == ClaimQuestion.LEVEL)
            .filter(other -> other.section().equals(claim.section()))
            .filter(other -> !other.period().equals(claim.period()))
            .filter(other -> Quantity.of(other).in(own.period()).equals(own))
            .filter(other -> Quantity.stated(other).equals(Quantity.stated(claim)))
            .toList();
    return same.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The same value is stated for "
                + same.stream()
                    .map(other -> other.period() + " (" + other.id() + ")")
                    .collect(Collectors.joining(", "))
                + ": a row may have been repeated.");
  }

  private static int digits(Claim claim) {
    BigDecimal value = claim.value().stripTrailingZeros();
    return value.precision();
  }
}
