package org.tradebalance.store.observation;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.LoadedVintages.Stated;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Vintage;

/**
 * Decides between files of one vintage that disagree, so that the order of arrival does not matter:
 * the file that was accepted last, else the one whose name sorts last, holds; a file that takes the
 * place of one of the same name holds over it. Counts the figures in dispute, because somebody
 * should look at them.
 */
final class SameVintage {

  private final LoadedVintages loaded;
  private final SourceFile source;
  private final Vintage vintage;
  private long disputed;
  private String other = "";
  private String holder = "";
  private String example = "";
  private String reason = "";

  SameVintage(LoadedVintages loaded, SourceFile source, Vintage vintage) {
    this.loaded = loaded;
    this.source = source;
    this.vintage = vintage;
  }

  /** Whether another file of the vintage states the months around a figure. */
  boolean states(Observation.Key key) {
    return last(key).isPresent();
  }

  /**
   * Whether the statement of this file holds.
   *
   * @param flow the statement
   * @param before what holds as of the vintage
   */
  boolean prevails(Observation flow, Figure before) {
    if (before.equals(flow.figure())) {
      return true;
    }
    Optional<Stated> rival = last(flow.key());
    if (rival.isEmpty()) {
      return true;
    }
    long rank = loaded.rank(source.sha256()) - loaded.rank(rival.get().sha256());
    boolean prevails = rank == 0 ? source.name().compareTo(rival.get().file()) >= 0 : rank > 0;
    if (disputed++ == 0) {
      other = rival.get().file();
      reason = rank == 0 ? "its name sorts last" : "it was accepted";
      holder = prevails ? source.name() + " (this file)" : other;
      example =
          String.join(
              " ",
              flow.series().partner(),
              flow.flow().code(),
              flow.period().toString(),
              text(flow.figure()),
              "here,",
              text(before),
              "there");
    }
    return prevails;
  }

  /** What somebody should look at; null where no file disagrees. */
  @Nullable Issue issue() {
    return disputed == 0
        ? null
        : Issue.ofFile(
            IssueCode.VINTAGE_CONTRADICTED,
            source.name(),
            Long.toString(disputed),
            other,
            vintage.toString(),
            example,
            holder,
            reason);
  }

  private Optional<Stated> last(Observation.Key key) {
    return loaded
        .around(key)
        .filter(each -> each.vintage().equals(vintage) && !each.sha256().equals(source.sha256()))
        .max(
            Comparator.comparingLong((Stated each) -> loaded.rank(each.sha256()))
                .thenComparing(Stated::file));
  }

  private static String text(Figure figure) {
    return figure.amount() == null ? figure.state().code() : String.valueOf(figure.amount());
  }
}
