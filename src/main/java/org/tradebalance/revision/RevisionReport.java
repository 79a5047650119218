package org.tradebalance.revision;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tradebalance.metric.UsualRevision;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * What a publication says of revisions.
 *
 * @param revisions what each release changed of the one before, in the order of the outputs
 * @param sizes how large revisions usually are, by series and flow
 */
public record RevisionReport(List<Revision> revisions, List<RevisionSize> sizes) {

  /** Nothing was revised. */
  public static final RevisionReport NONE = new RevisionReport(List.of(), List.of());

  /** The mean size of a revision of a month by series and flow. */
  public UsualRevision usual() {
    Map<SeriesKey, Map<Flow, Usd>> usual = new HashMap<>();
    for (RevisionSize size : sizes) {
      usual
          .computeIfAbsent(size.series(), series -> new EnumMap<>(Flow.class))
          .put(size.flow(), size.meanAbsolute());
    }
    return (series, flow) -> usual.getOrDefault(series, Map.of()).getOrDefault(flow, Usd.ZERO);
  }

  /** The report of comparisons of successive releases. */
  public static RevisionReport of(List<Comparison> comparisons, List<RevisionSize> sizes) {
    Stream<Revision> revisions = comparisons.stream().flatMap(each -> each.revisions().stream());
    return new RevisionReport(revisions.sorted(Revision.ORDER).toList(), List.copyOf(sizes));
  }
}
