package org.tradebalance.pipeline;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.plausibility.Contradiction;
import org.tradebalance.plausibility.Corroboration;
import org.tradebalance.plausibility.SharedSeries;
import org.tradebalance.plausibility.Source;
import org.tradebalance.quality.Issue;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Observation;

/**
 * Compares the files of a night with each other and with what the database knows of other datasets,
 * before anything of them is stored.
 */
final class CorroborationCheck {

  private final Catalogue catalogue;
  private final ObservationStore flows;

  CorroborationCheck(Catalogue catalogue, ObservationStore flows) {
    this.catalogue = catalogue;
    this.flows = flows;
  }

  /** Why files are held or what is to be said beside them, by their names. */
  Map<String, Remark> of(List<Candidate> files) {
    IdentityHashMap<Source, Candidate> candidates = new IdentityHashMap<>();
    List<Source> sources = new ArrayList<>();
    for (Candidate each : files) {
      Source source = new Source(each.file.name(), each.result.flows(), each.isFirm);
      candidates.put(source, each);
      sources.add(source);
    }
    sources.addAll(published(files));
    Map<String, Remark> remarks = new TreeMap<>();
    Corroboration.Outcome outcome = Corroboration.find(sources, this::basis, catalogue.signs());
    for (Corroboration.Doubt doubt : outcome.doubts()) {
      Candidate doubted = candidates.get(doubt.source());
      Candidate other = candidates.get(doubt.other());
      if (doubted != null && !doubted.isFirm) {
        Issue issue =
            PlausibilityCheck.issue(
                doubt.contradiction(), doubted.file.layout(), doubted.file.name());
        remarks.put(doubted.file.name(), new Remark(true, issue));
      } else if (other != null) {
        Contradiction found = doubt.contradiction();
        remarks.putIfAbsent(
            other.file.name(),
            new Remark(false, found.issueOfPublished(other.file.name(), doubt.source().name())));
      }
    }
    for (Corroboration.Apart apart : outcome.apart()) {
      Candidate file = candidates.get(apart.source());
      if (file != null && !file.isFirm) {
        String name = file.file.name();
        remarks.putIfAbsent(
            name, new Remark(false, apart.figures().issue(name, apart.other().name())));
      }
    }
    return remarks;
  }

  /** All others that state what two files of one dataset dispute. */
  List<Source> beside(Candidate one, Candidate other, List<Candidate> files) {
    String dataset = one.file.layout().dataset().id();
    List<Source> sources = new ArrayList<>();
    for (Candidate each : files) {
      if (!each.file.layout().dataset().id().equals(dataset)) {
        sources.add(new Source(each.file.name(), each.result.flows(), each.isFirm));
      }
    }
    for (Source each : published(List.of(one, other))) {
      if (!each.figures().get(0).series().dataset().equals(dataset)) {
        sources.add(each);
      }
    }
    return sources;
  }

  private List<Source> published(List<Candidate> files) {
    List<Observation> all = new ArrayList<>();
    files.forEach(each -> all.addAll(each.result.flows()));
    Map<String, List<Observation>> byDataset = new TreeMap<>();
    for (Observation figure : flows.currentOf(known -> SharedSeries.beside(all, known))) {
      byDataset
          .computeIfAbsent(figure.series().dataset(), dataset -> new ArrayList<>())
          .add(figure);
    }
    List<Source> sources = new ArrayList<>();
    byDataset.forEach(
        (dataset, figures) ->
            sources.add(new Source("the published dataset " + dataset, figures, true)));
    return sources;
  }

  @Nullable Basis basis(String dataset) {
    Dataset known = catalogue.datasets().get(dataset);
    return known == null ? null : known.basis().broad();
  }

  /**
   * A file that would be stored.
   *
   * @param isFirm whether it is believed whatever others say: its content is in the database
   *     already, or accepted
   */
  record Candidate(SourceFile file, FileResult result, boolean isFirm) {}

  /**
   * What others say of a file.
   *
   * @param isHeld whether nothing of it may be stored
   * @param issue what is told
   */
  record Remark(boolean isHeld, Issue issue) {}
}
