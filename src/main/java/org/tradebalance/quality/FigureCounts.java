package org.tradebalance.quality;

import java.io.Serializable;

/**
 * What became of the figures in the accepted rows of a file. Every figure found is stored as new,
 * found unchanged from the vintage before, stored in place of an older one, or left out because its
 * period is not published or does not apply.
 *
 * @param found figures in accepted rows
 * @param added stored, where nothing stood before
 * @param superseding different from what was known of its vintage: stored in place of it, or giving
 *     way to another file of the same vintage
 * @param unchanged equal to what is known already
 * @param notPublished placeholders of months that are not published yet
 * @param notApplicable placeholders outside the validity of their partner
 */
public record FigureCounts(
    long found, long added, long superseding, long unchanged, long notPublished, long notApplicable)
    implements Serializable {

  /** Figures that say something: all but the placeholders. */
  public long flows() {
    return added + superseding + unchanged;
  }

  /** Whether every figure found is accounted for. */
  public boolean balances() {
    return found == flows() + notPublished + notApplicable;
  }
}
