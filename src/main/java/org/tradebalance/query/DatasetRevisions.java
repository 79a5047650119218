package org.tradebalance.query;

import java.util.List;
import org.tradebalance.revision.Comparison;
import org.tradebalance.trade.Vintage;

/**
 * What a release of a dataset says otherwise than an earlier one.
 *
 * @param dataset id of the dataset
 * @param fromVintage the earlier release
 * @param toVintage the later release
 * @param revised how many figures were revised
 * @param revisions the revised figures, in the order of the outputs
 * @param consequences what follows from them
 */
public record DatasetRevisions(
    String dataset,
    Vintage fromVintage,
    Vintage toVintage,
    int revised,
    List<RevisedFigure> revisions,
    List<RevisionConsequence> consequences) {

  static DatasetRevisions of(Comparison comparison) {
    return new DatasetRevisions(
        comparison.dataset(),
        comparison.from(),
        comparison.to(),
        comparison.revisions().size(),
        comparison.revisions().stream().map(RevisedFigure::of).toList(),
        comparison.consequences().stream().map(RevisionConsequence::of).toList());
  }
}
