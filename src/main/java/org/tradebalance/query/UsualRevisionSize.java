package org.tradebalance.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.revision.RevisionSize;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Usd;

/**
 * How large revisions of the newest twelve months of a release usually are, as {@link
 * RevisionSize}.
 *
 * @param dataset id of the dataset
 * @param series which of its series
 * @param flow which flow
 * @param releases releases compared
 * @param observations pairs of a month and two successive releases that state it
 * @param meanUsd mean revision in dollars: new less old
 * @param meanAbsoluteUsd mean absolute revision in dollars
 * @param meanAbsolutePct mean absolute revision in percent of the mean size; null where that is 0
 * @param bias where revisions tend to
 */
public record UsualRevisionSize(
    String dataset,
    @JsonUnwrapped SeriesName series,
    Flow flow,
    int releases,
    int observations,
    Usd meanUsd,
    Usd meanAbsoluteUsd,
    @Nullable BigDecimal meanAbsolutePct,
    RevisionSize.Bias bias) {

  static UsualRevisionSize of(RevisionSize size) {
    return new UsualRevisionSize(
        size.series().dataset(),
        SeriesName.of(size.series()),
        size.flow(),
        size.releases(),
        size.observations(),
        size.mean(),
        size.meanAbsolute(),
        size.meanAbsolutePct(),
        size.bias());
  }
}
