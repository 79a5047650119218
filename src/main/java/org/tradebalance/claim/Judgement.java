package org.tradebalance.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A statement and what the figures say of it.
 *
 * @param claim the statement
 * @param verdict whether it is true
 * @param computed what the figures give, in the unit of the statement; null where there are none
 * @param dataset the dataset that the verdict rests on; empty where there is none
 * @param vintage the release of that dataset; empty where there is none
 * @param explanation how the verdict came about, in sentences
 */
public record Judgement(
    Claim claim,
    ClaimVerdict verdict,
    @Nullable BigDecimal computed,
    String dataset,
    String vintage,
    String explanation) {

  /** The lowest value that the statement allows, in its unit. */
  public BigDecimal low() {
    return claim.stated().low();
  }

  /** The highest value that the statement allows, in its unit. */
  public BigDecimal high() {
    return claim.stated().high();
  }
}
