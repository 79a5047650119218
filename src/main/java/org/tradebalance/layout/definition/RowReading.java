package org.tradebalance.layout.definition;

import java.io.Serializable;

/**
 * How the rows of an extract become figures.
 *
 * @param mirrored whether the publisher has reconciled both sides, so that an export of one economy
 *     is at once the import of its partner
 * @param summed whether a row is a single shipment, so that rows about the same are summed
 * @param repeated whether the publisher prints some figures twice; alike they count once, and a
 *     file in which they differ is refused
 * @param monthsAfter how many months after its last period the extract is released, where it shows
 *     an earlier year in its newest revision; decides the vintage
 */
public record RowReading(boolean mirrored, boolean summed, boolean repeated, int monthsAfter)
    implements Serializable {

  /** Each row holds figures of its own, of the newest periods. */
  public static final RowReading PLAIN = new RowReading(false, false, false, 0);
}
