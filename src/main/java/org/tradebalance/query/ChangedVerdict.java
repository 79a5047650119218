package org.tradebalance.query;

import org.tradebalance.claim.ClaimVerdict;
import org.tradebalance.pipeline.VerdictChange;

/**
 * A published statement on which two releases disagree.
 *
 * @param claimId its id
 * @param text its words
 * @param before the verdict as of the earlier release
 * @param after the verdict as of the later release
 * @param explanation how the later verdict came about
 */
public record ChangedVerdict(
    String claimId, String text, ClaimVerdict before, ClaimVerdict after, String explanation) {

  static ChangedVerdict of(VerdictChange change) {
    return new ChangedVerdict(
        change.after().statement().id(),
        change.after().statement().text(),
        change.before().verdict(),
        change.after().verdict(),
        change.after().explanation());
  }
}
