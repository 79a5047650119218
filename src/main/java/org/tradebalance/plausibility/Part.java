package org.tradebalance.plausibility;

import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Location;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;

/**
 * The figures of a file that may be read wrongly together: all, those of a flow, those of a kind of
 * period, those of a column, those of a stretch of rows or of periods.
 *
 * @param flow only this flow; null for any
 * @param frequency only periods of this kind; null for any
 * @param sheet only this sheet, from 0; negative for any
 * @param column only this column of it, from 0; negative for any
 * @param stretch only these rows or periods; null for any
 */
record Part(
    @Nullable Flow flow,
    @Nullable Frequency frequency,
    int sheet,
    int column,
    @Nullable Stretch stretch) {

  /** All of them. */
  static final Part ALL = new Part(null, null, -1, -1, null);

  static Part of(Flow flow) {
    return new Part(flow, null, -1, -1, null);
  }

  static Part of(Frequency frequency) {
    return new Part(null, frequency, -1, -1, null);
  }

  /** Those of the column that a figure stands in. */
  static Part columnOf(Observation figure) {
    return new Part(null, null, figure.source().sheet(), figure.source().column(), null);
  }

  static Part of(Stretch stretch) {
    return new Part(null, null, -1, -1, stretch);
  }

  boolean holds(Observation figure) {
    return (flow == null || figure.flow() == flow)
        && (frequency == null || figure.period().frequency() == frequency)
        && (column < 0 || (figure.source().column() == column && figure.source().sheet() == sheet))
        && (stretch == null || stretch.holds(figure));
  }

  /** What it takes to prove something of this part. */
  Proof proof(Proof usual) {
    return stretch == null
        ? usual
        : new Proof(usual.least(), Proof.OF_STRETCH.near(), Proof.OF_STRETCH.of());
  }

  /** The part in words. */
  String of(String figures) {
    if (stretch != null) {
      return figures + " of " + stretch;
    }
    if (flow != null) {
      return figures + " (" + flow.code() + "s)";
    }
    if (frequency != null) {
      return figures + " (" + frequency.code().replace('_', ' ') + ")";
    }
    return column < 0
        ? figures
        : figures
            + " in column "
            + Location.letters(column)
            + (sheet == 0 ? "" : " of sheet " + (sheet + 1));
  }
}
