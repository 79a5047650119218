package org.tradebalance.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Vintage;

/** Gives each statement its verdict. */
public final class Judge {

  private static final int LISTED = 6;
  private static final int CONFLICTS_LISTED = 3;

  /** For so long statements about a period may rest on its first release. */
  private static final int FRESH_MONTHS = 12;

  private final ClaimEvidence evidence;
  private final NearReadings near;
  private final Thresholds thresholds;
  private final Map<String, List<String>> conflicts;
  private final List<Claim> claims;

  private Judge(List<Claim> claims, ClaimEvidence evidence) {
    this.evidence = evidence;
    this.claims = claims.stream().sorted(Comparator.comparing(Claim::id)).toList();
    this.near = new NearReadings(evidence);
    this.thresholds = new Thresholds(evidence, this.claims);
    this.conflicts = Conflicts.byClaim(this.claims, this::isCountry);
  }

  /** The verdicts, ordered by the ids of the statements. */
  public static List<Judgement> judge(List<Claim> claims, ClaimEvidence evidence) {
    Judge judge = new Judge(claims, evidence);
    return judge.claims.stream().map(judge::judge).toList();
  }

  private boolean isCountry(String economy) {
    return evidence.newest().economy(economy).kind() == PartnerKind.COUNTRY;
  }

  private Judgement judge(Claim claim) {
    Readings readings = new Readings(evidence, claim);
    List<ClaimReading> newest = readings.newest();
    List<ClaimReading> fitting = newest.stream().filter(ClaimReading::agrees).toList();
    if (!fitting.isEmpty()) {
      return judgement(claim, ClaimVerdict.AGREES, fitting.get(0), agreement(fitting, newest));
    }
    List<ClaimReading> older = readings.older();
    List<ClaimReading> olderFitting = older.stream().filter(ClaimReading::agrees).toList();
    if (!olderFitting.isEmpty()) {
      return judgement(
          claim,
          ClaimVerdict.AGREES_OTHER_VINTAGE,
          olderFitting.get(0),
          olderAgreement(olderFitting, newest));
    }
    ClaimReading nearest =
        newest.stream().min(Comparator.comparing(ClaimReading::distance)).orElse(null);
    if (nearest == null) {
      return judgement(
          claim, ClaimVerdict.UNTESTABLE, null, List.of(Gaps.of(evidence, claim, readings)));
    }
    return judgement(
        claim, ClaimVerdict.CONTRADICTED, nearest, contradiction(claim, newest, nearest, older));
  }

  private Judgement judgement(
      Claim claim, ClaimVerdict verdict, @Nullable ClaimReading reading, List<String> sentences) {
    List<String> all = new ArrayList<>(sentences);
    List<String> others = conflicts.getOrDefault(claim.id(), List.of());
    if (!others.isEmpty()) {
      all.add(
          "Cannot be true together with other statements: "
              + ExplanationWords.list(others, CONFLICTS_LISTED)
              + ".");
    }
    String explanation = String.join(" ", all);
    if (reading == null) {
      return new Judgement(claim, verdict, null, "", "", explanation);
    }
    return new Judgement(
        claim,
        verdict,
        reading.value().point(),
        reading.dataset().id(),
        reading.vintage() == null ? "" : String.valueOf(reading.vintage()),
        explanation);
  }

  private static List<String> agreement(List<ClaimReading> fitting, List<ClaimReading> newest) {
    List<String> sentences = new ArrayList<>();
    sentences.add(said(fitting, "Agrees with "));
    List<ClaimReading> others = newest.stream().filter(reading -> !reading.agrees()).toList();
    if (!others.isEmpty()) {
      sentences.add(said(others, "Does not agree with "));
    }
    return sentences;
  }

  private static List<String> olderAgreement(
      List<ClaimReading> fitting, List<ClaimReading> newest) {
    List<String> sentences = new ArrayList<>();
    sentences.add(said(fitting, "Agrees only with older figures: "));
    if (!newest.isEmpty()) {
      sentences.add(said(newest, "The newest figures differ: "));
    }
    return sentences;
  }

  private List<String> contradiction(
      Claim claim, List<ClaimReading> newest, ClaimReading nearest, List<ClaimReading> older) {
    List<String> sentences = new ArrayList<>();
    sentences.add(said(newest, "Contradicted by "));
    if (claim.unit() != ClaimUnit.SIGN) {
      sentences.add("It is " + ExplanationWords.off(nearest) + ".");
    }
    older.stream()
        .min(Comparator.comparing(ClaimReading::distance))
        .ifPresent(
            reading ->
                sentences.add(
                    "No older release agrees either; the nearest of "
                        + older.size()
                        + ", "
                        + ExplanationWords.source(reading)
                        + ", gives "
                        + ExplanationWords.valueOf(reading)
                        + "."));
    ownRelease(nearest).ifPresent(sentences::add);
    sentences.addAll(thresholds.sentences(claim));
    sentences.addAll(near.sentences(claim));
    return sentences;
  }

  /** Statements are made when figures are new; that release is the one to have. */
  private Optional<String> ownRelease(ClaimReading reading) {
    Period month = reading.claim().period().lastMonth();
    NavigableSet<Vintage> loaded =
        evidence.vintages(reading.dataset().id(), reading.claim().period());
    int late = loaded.isEmpty() ? 0 : loaded.first().lastMonth().endMonth() - month.endMonth();
    return late > 0 && late <= FRESH_MONTHS
        ? Optional.of("The first release with " + month + " is not loaded.")
        : Optional.empty();
  }

  private static String said(List<ClaimReading> readings, String before) {
    return before
        + ExplanationWords.list(
            readings.stream()
                .map(
                    reading ->
                        ExplanationWords.source(reading) + ": " + ExplanationWords.valueOf(reading))
                .toList(),
            LISTED)
        + ".";
  }
}
