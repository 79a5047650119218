package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.LongStandingSign;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Compares what several sources state of the same concept, and finds out which of two that
 * contradict each other is misread: the one that nobody else agrees with, or whose own series
 * breaks where the other's goes on. Where nothing tells, both are doubted.
 */
public final class Corroboration {

  private final List<Source> sources;
  private final List<LongStandingSign> signs;
  private final List<ConceptFigures> figures = new ArrayList<>();
  private final List<Set<String>> datasets = new ArrayList<>();
  private final Map<Pair, Contradiction> contradictions = new HashMap<>();
  private final List<Apart> apart = new ArrayList<>();
  private final Set<Pair> agreements = new HashSet<>();

  private Corroboration(
      List<Source> sources, Function<String, @Nullable Basis> bases, List<LongStandingSign> signs) {
    this.sources = sources;
    this.signs = signs;
    List<Set<SeriesKey>> series = new ArrayList<>();
    for (Source source : sources) {
      Set<String> named = new HashSet<>();
      series.add(SharedSeries.of(source.figures(), named));
      datasets.add(named);
    }
    for (int at = 0; at < sources.size(); at++) {
      figures.add(ConceptFigures.of(sources.get(at).figures(), bases, SharedSeries.of(series, at)));
    }
  }

  /**
   * The sources that others contradict, each with the misreading that would explain it, and those
   * of which single figures are far from what others say.
   *
   * @param sources files, and what the database knows of datasets
   * @param bases the basis of each dataset; null for what is not known
   * @param signs the signs of balances that everybody knows
   */
  public static Outcome find(
      List<Source> sources, Function<String, @Nullable Basis> bases, List<LongStandingSign> signs) {
    Corroboration all = new Corroboration(sources, bases, signs);
    all.compare();
    return new Outcome(all.doubts(), all.apart);
  }

  private void compare() {
    for (int one = 0; one < sources.size(); one++) {
      for (int other = 0; other < sources.size(); other++) {
        if (one != other) {
          compare(one, other);
        }
      }
    }
  }

  /**
   * How many of the figures of a source agree with those of the source that it agrees with most, in
   * percent; -1 where none states the same.
   */
  public static int agreementPercent(
      Source one, List<Source> others, Function<String, @Nullable Basis> bases) {
    List<Source> sources = new ArrayList<>(List.of(one));
    sources.addAll(others);
    Corroboration all = new Corroboration(sources, bases, List.of());
    int most = -1;
    for (int other = 1; other < sources.size(); other++) {
      List<Compared> compared = all.compared(0, other);
      if (compared.size() >= Proof.OF_DATASETS.least()) {
        most = Math.max(most, gross(compared).same() * 100 / compared.size());
      }
    }
    return most;
  }

  private List<Compared> compared(int one, int other) {
    ConceptFigures evidence = figures.get(other);
    List<Compared> compared = new ArrayList<>();
    for (Observation figure : figures.get(one).beside(evidence)) {
      Compared each = Compared.of(figure, evidence);
      if (each != null) {
        compared.add(each);
      }
    }
    return compared;
  }

  private static MisreadingCheck<Compared> gross(List<Compared> compared) {
    return new MisreadingCheck<>(
        compared, AgainstRelease.grossMisreadings(), TotalKind.TOLERANCE, Proof.OF_DATASETS);
  }

  private void compare(int one, int other) {
    List<Compared> compared = compared(one, other);
    if (compared.size() < Proof.OF_DATASETS.least()) {
      compareZeros(one, other);
      return;
    }
    MisreadingCheck<Compared> check = gross(compared);
    String against = sources.get(other).name();
    Contradiction found = check.outcome("the figures", against);
    if (found == null) {
      found =
          new MisreadingCheck<>(
                  compared,
                  AgainstRelease.misreadingsOfPeriods(),
                  AgainstRelease.SAME,
                  Proof.OF_DATASETS)
              .outcome("the figures", against);
    }
    if (found == null && check.same() * 2 >= compared.size()) {
      found = MovedFigures.find(figures.get(one).figures(), figures.get(other), against);
    }
    Pair pair = new Pair(one, other);
    if (found != null) {
      contradictions.put(pair, found);
    } else if (check.same() * 2 >= compared.size()) {
      agreements.add(pair);
    }
    // The releases of a dataset are compared when each is stored.
    if (found == null && !isOneDataset(one, other)) {
      compareSingleFigures(one, other, compared, check.same());
    }
  }

  /** Zeros tell no other reading; where they are all that a source has, they are told. */
  private void compareZeros(int one, int other) {
    FarFigures far =
        isOneDataset(one, other)
            ? null
            : FarFigures.besideDataset(figures.get(one).figures(), figures.get(other));
    if (far != null) {
      apart.add(new Apart(sources.get(one), far, sources.get(other)));
    }
  }

  private void compareSingleFigures(int one, int other, List<Compared> compared, int same) {
    if (same * 2 < compared.size()) {
      apart.add(
          new Apart(
              sources.get(one),
              FarFigures.most(compared, compared.size() - same),
              sources.get(other)));
    } else {
      FigureRemark far = CommonFactor.find(compared);
      far =
          far == null
              ? FarFigures.besideDataset(figures.get(one).figures(), figures.get(other))
              : far;
      if (far != null) {
        apart.add(new Apart(sources.get(one), far, sources.get(other)));
      }
    }
  }

  private boolean isOneDataset(int one, int other) {
    return datasets.get(one).equals(datasets.get(other));
  }

  private List<Doubt> doubts() {
    List<@Nullable Doubt> worst = new ArrayList<>();
    sources.forEach(source -> worst.add(null));
    for (int one = 0; one < sources.size(); one++) {
      for (int other = one + 1; other < sources.size(); other++) {
        Contradiction here = contradictions.get(new Pair(one, other));
        Contradiction there = contradictions.get(new Pair(other, one));
        if (here != null || there != null) {
          doubt(worst, one, here, other, there);
        }
      }
    }
    List<Doubt> doubts = new ArrayList<>();
    for (Doubt doubt : worst) {
      if (doubt != null) {
        doubts.add(doubt);
      }
    }
    return doubts;
  }

  private void doubt(
      List<@Nullable Doubt> worst,
      int one,
      @Nullable Contradiction here,
      int other,
      @Nullable Contradiction there) {
    int evidence = Integer.compare(evidence(one, here), evidence(other, there));
    Contradiction ofOne = here;
    Contradiction ofOther = there;
    if (evidence == 0) {
      // Nothing that was read tells; what was known before it may.
      evidence = Boolean.compare(hasWrongSigns(other), hasWrongSigns(one));
      ofOne = evidence < 0 && here != null ? here.againstKnownSigns() : here;
      ofOther = evidence > 0 && there != null ? there.againstKnownSigns() : there;
    }
    // Of two that are a year apart only the one that has both years shows it.
    ofOne = ofOne == null && ofOther != null ? ofOther.seenBy(sources.get(other).name()) : ofOne;
    ofOther = ofOther == null && ofOne != null ? ofOne.seenBy(sources.get(one).name()) : ofOther;
    boolean isSymmetric = evidence == 0;
    if (isSymmetric && isOneDataset(one, other)) {
      return; // which of two releases is read wrongly is for the release before to say
    }
    if (isSymmetric ? !sources.get(one).isFirm() : evidence < 0) {
      put(worst, one, ofOne, other, isSymmetric);
    }
    if (isSymmetric ? !sources.get(other).isFirm() : evidence > 0) {
      put(worst, other, ofOther, one, isSymmetric);
    }
  }

  private void put(
      List<@Nullable Doubt> worst,
      int at,
      @Nullable Contradiction found,
      int other,
      boolean isSymmetric) {
    Doubt before = worst.get(at);
    if (found != null && (before == null || (before.isSymmetric() && !isSymmetric))) {
      Source by = sources.get(other);
      Contradiction told = figures.get(at).hasFlows(found.example()) ? found.ofFlows() : found;
      worst.set(
          at,
          new Doubt(sources.get(at), isSymmetric ? told.orOf(by.name()) : told, by, isSymmetric));
    }
  }

  /** How much speaks for a source, against one that contradicts it. */
  private int evidence(int at, @Nullable Contradiction found) {
    int supporters = 0;
    for (int third = 0; third < sources.size(); third++) {
      supporters += agreements.contains(new Pair(at, third)) ? 1 : 0;
    }
    boolean breaks =
        found != null
            && found.code() != IssueCode.PERIOD_CONTRADICTED
            && LevelBreak.isIn(figures.get(at).figures(), found.power());
    return 2 * supporters - (breaks ? 1 : 0);
  }

  /** Whether the balances of a source have the opposite of the signs that everybody knows. */
  private boolean hasWrongSigns(int at) {
    int telling = 0;
    int wrong = 0;
    for (Observation balance : figures.get(at).balances()) {
      Usd amount = balance.figure().amount();
      for (LongStandingSign sign : signs) {
        if (amount != null && sign.isAbout(balance)) {
          telling++;
          wrong += sign.fits(amount) ? 0 : 1;
        }
      }
    }
    return Proof.OF_DATASETS.isGiven(wrong, telling, telling);
  }

  /** One source, looked at in the light of another. */
  private record Pair(int one, int other) {}

  /**
   * What is found.
   *
   * @param doubts sources that others contradict
   * @param apart sources with single figures far from those of others that agree with them
   */
  public record Outcome(List<Doubt> doubts, List<Apart> apart) {}

  /**
   * A source with figures far from those of another one that agrees with it elsewhere.
   *
   * @param source the source
   * @param figures what is far
   * @param other the other one
   */
  public record Apart(Source source, FigureRemark figures, Source other) {}

  /**
   * A source that others contradict.
   *
   * @param source the source
   * @param contradiction how it would fit the others
   * @param other who contradicts it
   * @param isSymmetric whether it may as well be the other one that is misread
   */
  public record Doubt(
      Source source, Contradiction contradiction, Source other, boolean isSymmetric) {}
}
