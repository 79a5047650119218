package org.tradebalance.revision;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a publication says of revisions.
 *
 * @param revisions what each release changed of the one before, in the order of the outputs
 * @param sizes how large revisions usually are, by line and flow
 */
public record RevisionReport(List<Revision> revisions, List<RevisionSize> sizes) {

  /** Nothing was revised. */
  public static final RevisionReport NONE = new RevisionReport(List.of(), List.of());

  /** The report of comparisons of successive releases. */
  public static RevisionReport of(List<Comparison> comparisons, List<RevisionSize> sizes) {
    Stream<Revision> revisions = comparisons.stream().flatMap(each -> each.revisions().stream());
    return new RevisionReport(revisions.sorted(Revision.ORDER).toList(), List.copyOf(sizes));
  }
}
