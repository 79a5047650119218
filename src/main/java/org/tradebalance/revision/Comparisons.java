package org.tradebalance.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.metric.Scope;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Vintage;

/** Compares releases. A pure function of the history of the figures. */
public final class Comparisons {

  private final SortedMap<String, NavigableSet<Vintage>> releases;
  private final Map<String, List<KnownObservation>> history = new HashMap<>();
  private final Map<String, Economy> economies;
  private final List<ConsequenceRule> rules;

  /**
   * Comparisons of releases.
   *
   * @param releases the releases of each dataset
   * @param history every figure with all that was ever known of it
   * @param economies the economies by code
   * @param datasets the datasets by id
   * @param scope what is ranked
   */
  public Comparisons(
      SortedMap<String, NavigableSet<Vintage>> releases,
      Collection<KnownObservation> history,
      Map<String, Economy> economies,
      Map<String, Dataset> datasets,
      Scope scope) {
    this.releases = releases;
    for (KnownObservation known : history) {
      this.history
          .computeIfAbsent(known.flow().series().dataset(), dataset -> new ArrayList<>())
          .add(known);
    }
    this.economies = economies;
    this.rules = List.of(new SignFlips(), new RankChanges(datasets, scope), new RecordMoves());
  }

  /** Each release with the one before it, of every dataset, the oldest first. */
  public List<Comparison> successive() {
    List<Comparison> comparisons = new ArrayList<>();
    releases.forEach(
        (dataset, vintages) -> {
          for (Vintage to : vintages) {
            Vintage from = vintages.lower(to);
            if (from != null) {
              comparisons.add(compare(dataset, from, to));
            }
          }
        });
    return comparisons;
  }

  /** What was known at one time with what was known at another, for datasets known at both. */
  public List<Comparison> between(Vintage from, Vintage to) {
    List<Comparison> comparisons = new ArrayList<>();
    releases.forEach(
        (dataset, vintages) -> {
          if (vintages.floor(from) != null) {
            comparisons.add(compare(dataset, from, to));
          }
        });
    return comparisons;
  }

  private Comparison compare(String dataset, Vintage from, Vintage to) {
    List<Revision> revisions = revisions(dataset, from, to);
    if (revisions.isEmpty()) {
      return Comparison.of(dataset, from, to, revisions, List.of());
    }
    Touched touched = Touched.by(revisions);
    Known before = known(dataset, from, touched);
    Known after = known(dataset, to, touched);
    List<Consequence> consequences = new ArrayList<>();
    rules.forEach(rule -> consequences.addAll(rule.between(before, after, touched)));
    return Comparison.of(dataset, from, to, revisions, consequences);
  }

  private List<Revision> revisions(String dataset, Vintage from, Vintage to) {
    Map<Observation.Key, Figure> before = new HashMap<>();
    for (KnownObservation known : history.getOrDefault(dataset, List.of())) {
      if (known.holdsAsOf(from) && !known.holdsAsOf(to)) {
        before.put(known.flow().key(), known.flow().figure());
      }
    }
    List<Revision> revisions = new ArrayList<>();
    for (KnownObservation known : history.getOrDefault(dataset, List.of())) {
      if (known.holdsAsOf(to) && !known.holdsAsOf(from)) {
        Figure then = before.get(known.flow().key());
        Figure now = known.flow().figure();
        if (then != null && !then.equals(now)) {
          revisions.add(new Revision(known.flow().key(), from, to, then, now, List.of()));
        }
      }
    }
    return revisions;
  }

  /** As much of what was known as the consequences of revisions can depend on. */
  private Known known(String dataset, Vintage vintage, Touched touched) {
    List<Observation> flows =
        history.getOrDefault(dataset, List.of()).stream()
            .filter(each -> each.holdsAsOf(vintage))
            .map(KnownObservation::flow)
            .filter(
                flow ->
                    touched.reaches(flow.period())
                        || touched.series().contains(flow.series())
                        || flow.series().partner().equals(Economy.WORLD))
            .toList();
    return new Known(vintage, BalanceBook.of(flows, economies));
  }
}
