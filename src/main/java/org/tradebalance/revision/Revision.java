package org.tradebalance.revision;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/**
 * A figure that a later release states otherwise.
 *
 * @param key which figure
 * @param from the release that said the one
 * @param to the release that says the other
 * @param before what it said
 * @param after what it says
 * @param consequences what follows from this and the other revisions, as far as it is about this
 *     figure
 */
public record Revision(
    Observation.Key key,
    Vintage from,
    Vintage to,
    Figure before,
    Figure after,
    List<Consequence> consequences) {

  /** In the order of {@code revisions.csv}. */
  static final Comparator<Revision> ORDER =
      Comparator.comparing((Revision revision) -> revision.key.series().dataset())
          .thenComparing(revision -> revision.key.series().reporter())
          .thenComparing(revision -> revision.key.series().partner())
          .thenComparing(revision -> revision.key.series().item().code())
          .thenComparing(revision -> revision.key.flow().code())
          .thenComparing(revision -> revision.key.period())
          .thenComparing(Revision::from)
          .thenComparing(revision -> revision.key.series());

  /** New less old; null where either has no amount. */
  public @Nullable Usd change() {
    Usd old = before.amount();
    Usd now = after.amount();
    return old == null || now == null ? null : now.minus(old);
  }

  /** The consequences in words; empty where there are none. */
  public String consequence() {
    return consequences.stream().map(Consequence::text).collect(Collectors.joining("; "));
  }

  Revision with(List<Consequence> found) {
    return new Revision(key, from, to, before, after, List.copyOf(found));
  }
}
