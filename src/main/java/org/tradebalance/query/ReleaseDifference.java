package org.tradebalance.query;

import java.util.List;
import org.tradebalance.pipeline.RevisionHistory;

/**
 * What was revised between two times.
 *
 * @param datasets the revisions of each dataset
 * @param usualRevisions how large revisions usually are
 * @param verdicts the published statements whose verdict changed
 */
public record ReleaseDifference(
    List<DatasetRevisions> datasets,
    List<UsualRevisionSize> usualRevisions,
    List<ChangedVerdict> verdicts) {

  /** The difference that was computed. */
  public static ReleaseDifference of(RevisionHistory.Difference difference) {
    return new ReleaseDifference(
        difference.comparisons().stream().map(DatasetRevisions::of).toList(),
        difference.usual().stream().map(UsualRevisionSize::of).toList(),
        difference.verdicts().stream().map(ChangedVerdict::of).toList());
  }
}
