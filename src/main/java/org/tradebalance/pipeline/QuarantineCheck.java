package org.tradebalance.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.pipeline.CorroborationCheck.Candidate;
import org.tradebalance.plausibility.CoarseFigures;
import org.tradebalance.plausibility.Corroboration;
import org.tradebalance.plausibility.FarFigures;
import org.tradebalance.plausibility.ReferenceFigures;
import org.tradebalance.plausibility.RevisionCheck;
import org.tradebalance.plausibility.Source;
import org.tradebalance.plausibility.UnusualFigures;
import org.tradebalance.plausibility.UnusualRevision;
import org.tradebalance.quality.Issue;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.KnownFigures;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/**
 * Decides which files wait until somebody accepts them, because they would replace more of what
 * stands, or of what another file of the night with the same vintage says, than revisions do.
 */
final class QuarantineCheck {

  private static final int ALL = 100;

  /** A file is better supported than another one from so many percent of its figures on. */
  private static final int BETTER = 10;

  private final Catalogue catalogue;
  private final ObservationStore flows;
  private final CorroborationCheck corroboration;

  QuarantineCheck(Catalogue catalogue, ObservationStore flows, CorroborationCheck corroboration) {
    this.catalogue = catalogue;
    this.flows = flows;
    this.corroboration = corroboration;
  }

  /** Why a file waits that nobody accepted; null where it does not. */
  @Nullable Issue against(KnownFigures known, SourceFile file, FileResult result) {
    Vintage nearest = known.nearest(result.vintage());
    if (nearest == null) {
      return null;
    }
    int most = mostPercent(file);
    UnusualRevision unusual = null;
    ReferenceFigures same = known.ofVintage(result.vintage(), file.sha256());
    if (same != null) {
      unusual = RevisionCheck.find(result.flows(), same, true, most);
      if (unusual != null) {
        return unusual.issue(file.name(), "the loaded vintage " + result.vintage());
      }
    }
    ReferenceFigures around = known.around(result.vintage());
    unusual = RevisionCheck.find(result.flows(), around, false, most);
    if (unusual != null && !isConfigured(file)) {
      int usual = Math.min(ALL, 2 * known.usuallyRevisedPercent());
      unusual = usual <= most ? unusual : RevisionCheck.find(result.flows(), around, false, usual);
    }
    return unusual == null ? null : unusual.issue(file.name(), "the loaded vintage " + nearest);
  }

  /** What is to be said of figures of a file that is stored; null where nothing is. */
  @Nullable Issue remark(KnownFigures known, SourceFile file, FileResult result) {
    Issue far = far(known, file, result);
    if (far != null) {
      return far;
    }
    CoarseFigures coarse = CoarseFigures.within(result.flows(), file.layout().unit().dollars());
    coarse =
        coarse == null && before(known, result) != null
            ? CoarseFigures.besideRelease(result.flows(), known.around(result.vintage()))
            : coarse;
    if (coarse != null) {
      return coarse.issue(file.name());
    }
    UnusualFigures unusual =
        UnusualFigures.find(result.flows(), catalogue.gdpBounds(), catalogue.signs());
    return unusual == null ? null : unusual.issue(file.name());
  }

  /**
   * The release that a file is compared with; null where none stands, or a later one: what is said
   * of files must not depend on the order in which they came.
   */
  private static @Nullable Vintage before(KnownFigures known, FileResult result) {
    Vintage nearest = known.nearest(result.vintage());
    return nearest == null || nearest.compareTo(result.vintage()) > 0 ? null : nearest;
  }

  private @Nullable Issue far(KnownFigures known, SourceFile file, FileResult result) {
    Vintage nearest = before(known, result);
    FarFigures far =
        nearest == null
            ? null
            : FarFigures.besideRelease(result.flows(), known.around(result.vintage()));
    return far == null ? null : far.issue(file.name(), "the loaded vintage " + nearest);
  }

  /**
   * Why files of one night wait that contradict each other, by their names. Of two of one vintage
   * the one waits that the other files of the vintage, what stands, or else other datasets say less
   * for; both where nothing tells.
   */
  Map<String, Issue> among(List<Candidate> files) {
    List<Dispute> disputes = disputes(files);
    Map<String, Issue> held = new TreeMap<>();
    for (Dispute dispute : disputes) {
      int evidence = dispute.firmness();
      evidence = evidence == 0 ? dispute.evidence(disputes) : evidence;
      evidence = evidence == 0 ? supported(dispute, files) : evidence;
      if (evidence <= 0 && !dispute.one.isFirm()) {
        held.putIfAbsent(dispute.one.file().name(), dispute.issue(dispute.one, dispute.other));
      }
      if (evidence >= 0 && !dispute.other.isFirm()) {
        held.putIfAbsent(dispute.other.file().name(), dispute.issue(dispute.other, dispute.one));
      }
    }
    return held;
  }

  private List<Dispute> disputes(List<Candidate> files) {
    List<Dispute> disputes = new ArrayList<>();
    List<Set<SeriesKey>> series = new ArrayList<>();
    for (int at = 0; at < files.size(); at++) {
      Candidate other = files.get(at);
      series.add(isAlone(other, files) ? Set.of() : series(other.result()));
      for (int before = 0; before < at; before++) {
        Candidate one = files.get(before);
        if (one.result().vintage().equals(other.result().vintage())
            && !(one.isFirm() && other.isFirm())) {
          Dispute dispute = dispute(one, series.get(before), other, series.get(at));
          if (dispute != null) {
            disputes.add(dispute);
          }
        }
      }
    }
    return disputes;
  }

  private static boolean isAlone(Candidate file, List<Candidate> files) {
    return files.stream()
        .noneMatch(
            each -> !isSame(each, file) && each.result().vintage().equals(file.result().vintage()));
  }

  /** By its name, which no other file of the night has. */
  private static boolean isSame(Candidate one, Candidate other) {
    return one.file().name().equals(other.file().name());
  }

  private @Nullable Dispute dispute(
      Candidate one, Set<SeriesKey> ofOne, Candidate other, Set<SeriesKey> ofOther) {
    Set<SeriesKey> shared = new HashSet<>(ofOne);
    shared.retainAll(ofOther);
    int most = Math.min(mostPercent(one.file()), mostPercent(other.file()));
    return shared.isEmpty()
            || RevisionCheck.find(other.result().flows(), figures(one.result(), shared), true, most)
                == null
        ? null
        : new Dispute(one, other, shared, most);
  }

  /** Positive where what stands, or else other datasets, say more for the first of two. */
  private int supported(Dispute dispute, List<Candidate> files) {
    int byStanding = better(standing(dispute.one.result()), standing(dispute.other.result()));
    if (byStanding != 0) {
      return byStanding;
    }
    List<Source> others = corroboration.beside(dispute.one, dispute.other, files);
    return better(agreement(dispute.one, others), agreement(dispute.other, others));
  }

  private int standing(FileResult result) {
    KnownFigures known = flows.known(result);
    return known.nearest(result.vintage()) == null
        ? -1
        : RevisionCheck.keptPercent(result.flows(), known.around(result.vintage()));
  }

  private int agreement(Candidate file, List<Source> others) {
    return Corroboration.agreementPercent(
        new Source(file.file().name(), file.result().flows(), false), others, corroboration::basis);
  }

  private static int better(int one, int other) {
    if (one < 0 || other < 0) {
      return 0;
    }
    return one >= other + BETTER ? 1 : other >= one + BETTER ? -1 : 0;
  }

  /** The share of the figures of a file that revisions may change, in percent. */
  int mostPercent(SourceFile file) {
    return catalogue
        .revisionLimits()
        .percents()
        .getOrDefault(file.layout().dataset().id(), RevisionCheck.USUAL_PERCENT);
  }

  private boolean isConfigured(SourceFile file) {
    return catalogue.revisionLimits().percents().containsKey(file.layout().dataset().id());
  }

  private static Set<SeriesKey> series(FileResult result) {
    Set<SeriesKey> series = new HashSet<>();
    SeriesKey last = null;
    for (Observation figure : result.flows()) {
      if (!figure.series().equals(last)) {
        last = figure.series();
        series.add(last);
      }
    }
    return series;
  }

  private static ReferenceFigures figures(FileResult result, Set<SeriesKey> series) {
    Map<Observation.Key, Usd> amounts = new HashMap<>();
    SeriesKey last = null;
    boolean isWanted = false;
    for (Observation figure : result.flows()) {
      if (!figure.series().equals(last)) {
        last = figure.series();
        isWanted = series.contains(last);
      }
      Usd amount = figure.figure().amount();
      if (isWanted && amount != null) {
        amounts.put(figure.key(), amount);
      }
    }
    return (key, flow, period) -> amounts.get(new Observation.Key(key, flow, period));
  }

  /**
   * Two files of one vintage that contradict each other.
   *
   * @param shared the series that both state
   * @param most the share of the figures that may differ, in percent
   */
  record Dispute(Candidate one, Candidate other, Set<SeriesKey> shared, int most) {

    /** Positive where the first one is believed whatever others say, and the second is not. */
    int firmness() {
      return Boolean.compare(one.isFirm(), other.isFirm());
    }

    /** Positive where fewer files contradict the first one. */
    int evidence(List<Dispute> all) {
      return Long.compare(count(all, other), count(all, one));
    }

    private static long count(List<Dispute> all, Candidate file) {
      return all.stream()
          .filter(each -> isSame(each.one, file) || isSame(each.other, file))
          .count();
    }

    Issue issue(Candidate file, Candidate against) {
      UnusualRevision found =
          RevisionCheck.find(file.result().flows(), figures(against.result(), shared), true, most);
      if (found == null) {
        throw new IllegalStateException("two files contradict each other in one direction only");
      }
      return found.issue(file.file().name(), against.file().name() + ", which came with it,");
    }
  }
}
