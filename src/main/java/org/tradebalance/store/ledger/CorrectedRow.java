package org.tradebalance.store.ledger;

import org.tradebalance.layout.Corrections.Place;

/**
 * A row of a content as it was corrected.
 *
 * @param place where it stands in its file
 * @param original its cells as they stand there, as a CSV record
 * @param corrected its cells as they are read, as a CSV record
 * @param resubmission name of the file that brought the correction
 * @param resubmissionSha256 hash of that file
 */
public record CorrectedRow(
    Place place,
    String original,
    String corrected,
    String resubmission,
    String resubmissionSha256) {}
