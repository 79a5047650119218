package org.tradebalance.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.revision.Consequence;
import org.tradebalance.revision.Revision;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * A figure that a later release states otherwise.
 *
 * @param series what it is about
 * @param flow its flow
 * @param frequency kind of its period
 * @param period its period
 * @param oldUsd what was said, in dollars; null where the old state has no amount
 * @param newUsd what is said now, in dollars; null where the new state has no amount
 * @param changeUsd new less old, in dollars; null where either has no amount
 * @param oldState how the old figure was to be read
 * @param newState how the new figure is to be read
 * @param consequences what follows, in words
 */
public record RevisedFigure(
    @JsonUnwrapped SeriesName series,
    Flow flow,
    Frequency frequency,
    Period period,
    @Nullable Usd oldUsd,
    @Nullable Usd newUsd,
    @Nullable Usd changeUsd,
    ObservationStatus oldState,
    ObservationStatus newState,
    List<String> consequences) {

  static RevisedFigure of(Revision revision) {
    return new RevisedFigure(
        SeriesName.of(revision.key().series()),
        revision.key().flow(),
        revision.key().period().frequency(),
        revision.key().period(),
        revision.before().amount(),
        revision.after().amount(),
        revision.change(),
        revision.before().state(),
        revision.after().state(),
        revision.consequences().stream().map(Consequence::text).toList());
  }
}
