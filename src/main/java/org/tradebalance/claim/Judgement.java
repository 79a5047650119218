package org.tradebalance.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A statement and what the figures say of it.
 *
 * @param statement the statement
 * @param verdict whether it is true
 * @param computed what the figures give, in the unit of the statement; null where there are none
 * @param dataset the dataset that the verdict rests on; empty where there is none
 * @param vintage the release of that dataset; empty where there is none
 * @param figures the figures that {@code computed} comes from, in sentences; empty where it says
 *     all
 * @param explanation how the verdict came about, in sentences
 */
public record Judgement(
    Statement statement,
    ClaimVerdict verdict,
    @Nullable BigDecimal computed,
    String dataset,
    String vintage,
    String figures,
    String explanation) {

  /** The claim; null for an opinion. */
  public @Nullable Claim claim() {
    return statement instanceof Claim claim ? claim : null;
  }

  /** The stated value; null for an opinion. */
  public @Nullable BigDecimal stated() {
    Claim claim = claim();
    return claim == null ? null : claim.value();
  }

  /** The unit of the stated value; null for an opinion. */
  public @Nullable ClaimUnit unit() {
    Claim claim = claim();
    return claim == null ? null : claim.unit();
  }

  /** The lowest value that the statement allows, in its unit; null for an opinion. */
  public @Nullable BigDecimal low() {
    Claim claim = claim();
    return claim == null ? null : claim.stated().low();
  }

  /** The highest value that the statement allows, in its unit; null for an opinion. */
  public @Nullable BigDecimal high() {
    Claim claim = claim();
    return claim == null ? null : claim.stated().high();
  }
}
