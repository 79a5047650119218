package org.tradebalance.pipeline;

import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.claim.Judgement;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.metric.Scope;
import org.tradebalance.metric.UsualRevision;
import org.tradebalance.publish.Coverage;
import org.tradebalance.publish.Vintages;
import org.tradebalance.revision.Comparison;
import org.tradebalance.revision.Comparisons;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.revision.RevisionSize;
import org.tradebalance.revision.RevisionSizes;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Vintage;

/** Compares the releases in the database. */
public final class RevisionHistory {

  private final ObservationStore flows;
  private final Catalogue catalogue;
  private final Scope scope;
  private final ClaimVerdicts verdicts;

  RevisionHistory(
      ObservationStore flows, Catalogue catalogue, Settings settings, ClaimVerdicts verdicts) {
    this.verdicts = verdicts;
    this.flows = flows;
    this.catalogue = catalogue;
    this.scope = new Scope(settings.partnerMonths(), catalogue.unmeasured());
  }

  /** What was known, and since when; nothing where no dataset has several releases. */
  List<KnownObservation> history() {
    return hasSeveral(releases()) ? flows.history() : List.of();
  }

  /**
   * What each release changed of the one before.
   *
   * @param history what was known, and since when
   */
  RevisionReport report(List<KnownObservation> history) {
    return report(releases(), history);
  }

  /** What each release changed of the one before, up to a release. */
  public RevisionReport report(Vintage asOf) {
    SortedMap<String, NavigableSet<Vintage>> known = new TreeMap<>();
    releases().forEach((dataset, vintages) -> known.put(dataset, vintages.headSet(asOf, true)));
    return report(known, hasSeveral(known) ? flows.history() : List.of());
  }

  /** How far a month usually is revised. */
  public UsualRevision usual() {
    SortedMap<String, NavigableSet<Vintage>> releases = releases();
    if (!hasSeveral(releases)) {
      return UsualRevision.UNKNOWN;
    }
    return new RevisionReport(List.of(), RevisionSizes.of(releases, flows.history())).usual();
  }

  /** The same; the releases are compared only when the first figure is asked for. */
  public UsualRevision usualWhenAsked() {
    return whenAsked(this::usual);
  }

  /** How far a month usually was revised, as of a release. */
  public UsualRevision usualWhenAsked(Vintage asOf) {
    return whenAsked(() -> report(asOf).usual());
  }

  private static UsualRevision whenAsked(Supplier<UsualRevision> computation) {
    AtomicReference<@Nullable UsualRevision> known = new AtomicReference<>();
    return (series, flow) -> {
      UsualRevision usual = known.get();
      if (usual == null) {
        usual = computation.get();
        known.set(usual);
      }
      return usual.of(series, flow);
    };
  }

  /** The usual first night need not read its figures again. */
  private static boolean hasSeveral(SortedMap<String, NavigableSet<Vintage>> releases) {
    return releases.values().stream().anyMatch(vintages -> vintages.size() > 1);
  }

  private RevisionReport report(
      SortedMap<String, NavigableSet<Vintage>> releases, List<KnownObservation> history) {
    if (!hasSeveral(releases)) {
      return RevisionReport.NONE;
    }
    return RevisionReport.of(
        comparisons(releases, history).successive(), RevisionSizes.of(releases, history));
  }

  /**
   * What was known at one time with what was known at another.
   *
   * @throws IllegalArgumentException where nothing was known at the earlier time, or it is not
   *     earlier
   */
  public Difference between(Vintage from, Vintage to) {
    SortedMap<String, NavigableSet<Vintage>> releases = releases();
    if (from.compareTo(to) >= 0) {
      throw new IllegalArgumentException(
          "diff " + from + " " + to + ": expected the earlier release first");
    }
    if (releases.values().stream().allMatch(vintages -> vintages.floor(from) == null)) {
      throw new IllegalArgumentException(
          "nothing was known as of " + from + "; releases in the database: " + releases);
    }
    List<KnownObservation> history = flows.history();
    return new Difference(
        comparisons(releases, history).between(from, to),
        RevisionSizes.of(releases, history),
        VerdictChange.between(judged(from), judged(to)));
  }

  /** The verdicts on published statements as of a release. */
  private List<Judgement> judged(Vintage asOf) {
    List<Coverage> known =
        flows.coverages().stream().filter(each -> each.vintage().compareTo(asOf) <= 0).toList();
    return verdicts.of(
        BalanceBook.of(flows.asOf(asOf), catalogue.economies(), catalogue.groups()),
        known,
        usualWhenAsked());
  }

  private SortedMap<String, NavigableSet<Vintage>> releases() {
    return new Vintages(flows.coverages()).releases();
  }

  private Comparisons comparisons(
      SortedMap<String, NavigableSet<Vintage>> releases, List<KnownObservation> history) {
    return new Comparisons(releases, history, catalogue.economies(), catalogue.datasets(), scope);
  }

  /**
   * What was revised between two times.
   *
   * @param comparisons one for each dataset
   * @param usual how large revisions usually are
   * @param verdicts the published statements whose verdict changed
   */
  public record Difference(
      List<Comparison> comparisons, List<RevisionSize> usual, List<VerdictChange> verdicts) {}
}
