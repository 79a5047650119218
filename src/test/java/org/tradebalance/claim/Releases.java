package org.tradebalance.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.config.ClaimFiles;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.golden.PureCore;
import org.tradebalance.metric.UsualRevision;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.revision.RevisionSizes;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Vintage;

/** Releases laid over each other in memory, the way the store keeps them. */
final class Releases {

  private final SortedMap<Vintage, List<Observation>> flows = new TreeMap<>();
  private final List<ClaimEvidence.Release> releases = new ArrayList<>();
  private final Map<String, Dataset> datasets = new TreeMap<>(PureCore.CATALOGUE.datasets());

  /** The shipped statements. */
  static List<Statement> shippedClaims() {
    return ClaimFiles.read(new ConfigFiles(java.nio.file.Path.of("config")), PureCore.CATALOGUE)
        .all();
  }

  Releases add(FileResult file) {
    return add(file.vintage(), file.flows());
  }

  Releases add(Dataset dataset, Vintage vintage, List<Observation> figures) {
    datasets.put(dataset.id(), dataset);
    return add(vintage, figures);
  }

  private Releases add(Vintage vintage, List<Observation> figures) {
    flows.computeIfAbsent(vintage, key -> new ArrayList<>()).addAll(figures);
    List<Period> months =
        figures.stream()
            .map(Observation::period)
            .filter(period -> period.frequency() == Frequency.MONTHLY)
            .sorted()
            .toList();
    figures.stream()
        .map(flow -> flow.series().dataset())
        .distinct()
        .forEach(
            dataset ->
                releases.add(
                    new ClaimEvidence.Release(
                        dataset, vintage, months.get(0), months.get(months.size() - 1))));
    return this;
  }

  /** The verdicts by the id of the statement. */
  Map<String, Judgement> judge(List<? extends Statement> claims) {
    ClaimEvidence evidence =
        new ClaimEvidence(
            book(flows.values()),
            datasets,
            releases,
            (dataset, vintage) -> {
              List<List<Observation>> known = new ArrayList<>();
              flows.forEach(
                  (when, figures) -> {
                    if (when.compareTo(vintage) <= 0) {
                      known.add(
                          figures.stream()
                              .filter(flow -> flow.series().dataset().equals(dataset))
                              .toList());
                    }
                  });
              return book(known);
            },
            usual());
    Map<String, Judgement> verdicts = new TreeMap<>();
    Judge.judge(claims, evidence).forEach(j -> verdicts.put(j.statement().id(), j));
    return verdicts;
  }

  /** How far the figures of these releases were revised. */
  private UsualRevision usual() {
    SortedMap<String, NavigableSet<Vintage>> vintages = new TreeMap<>();
    releases.forEach(
        release ->
            vintages
                .computeIfAbsent(release.dataset(), dataset -> new TreeSet<>())
                .add(release.vintage()));
    Map<Observation.Key, KnownObservation> last = new LinkedHashMap<>();
    List<KnownObservation> history = new ArrayList<>();
    flows.forEach(
        (vintage, figures) ->
            figures.forEach(
                figure -> {
                  KnownObservation before =
                      last.put(figure.key(), new KnownObservation(figure, vintage, null, 1));
                  if (before != null) {
                    history.add(new KnownObservation(before.flow(), before.from(), vintage, 1));
                  }
                }));
    history.addAll(last.values());
    return new RevisionReport(List.of(), RevisionSizes.of(vintages, history)).usual();
  }

  private static BalanceBook book(Collection<List<Observation>> releases) {
    Map<Observation.Key, Observation> newest = new LinkedHashMap<>();
    releases.forEach(flows -> flows.forEach(flow -> newest.put(flow.key(), flow)));
    return BalanceBook.of(
        newest.values(), PureCore.CATALOGUE.economies(), PureCore.CATALOGUE.groups());
  }
}
