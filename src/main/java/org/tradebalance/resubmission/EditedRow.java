package org.tradebalance.resubmission;

import java.util.List;
import java.util.stream.Collectors;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;

/**
 * A row that somebody corrected.
 *
 * @param place where it stands in its file
 * @param original its cells as they stand there, as a CSV record
 * @param cells its cells as they were corrected
 */
record EditedRow(Place place, String original, List<String> cells) {

  /** The corrected cells as a CSV record. */
  String corrected() {
    return new RawRow(
            0,
            "",
            place.row(),
            cells.stream()
                .map(text -> new RawCell(RawCell.Kind.TEXT, text))
                .collect(Collectors.toUnmodifiableList()))
        .asCsv();
  }
}
