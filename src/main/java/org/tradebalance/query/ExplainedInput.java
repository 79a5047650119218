package org.tradebalance.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.CellSource;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * A figure of a file that an answer rests on.
 *
 * @param input its number, from 1
 * @param label what it is, in words
 * @param dataset id of its dataset
 * @param adjustment seasonally adjusted or not
 * @param flow its flow
 * @param frequency kind of its period
 * @param period its period
 * @param usd its amount in dollars
 * @param source where it stands; null, and not in JSON, where that is not known
 */
public record ExplainedInput(
    int input,
    String label,
    String dataset,
    Adjustment adjustment,
    Flow flow,
    Frequency frequency,
    Period period,
    Usd usd,
    @JsonUnwrapped @Nullable CellSource source) {

  static ExplainedInput of(int number, Term.Input input, Map<Observation.Key, CellSource> sources) {
    Observation.Key key = input.key();
    return new ExplainedInput(
        number,
        input.label(),
        key.series().dataset(),
        key.series().adjustment(),
        key.flow(),
        key.period().frequency(),
        key.period(),
        input.amount(),
        sources.get(key));
  }
}
