package org.tradebalance.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.PartnerKind;

/** Gives each statement its verdict. */
public final class Judge {

  private static final int LISTED = 6;
  private static final int CONFLICTS_LISTED = 3;

  private final ClaimEvidence evidence;
  private final NearReadings near;
  private final Thresholds thresholds;
  private final RepeatedValues repeated;
  private final Map<String, List<String>> conflicts;
  private final List<Claim> claims;

  private Judge(List<Claim> claims, ClaimEvidence evidence) {
    this.evidence = evidence;
    this.claims = claims.stream().sorted(Comparator.comparing(Claim::id)).toList();
    this.near = new NearReadings(evidence);
    this.thresholds = new Thresholds(evidence, this.claims);
    this.repeated = new RepeatedValues(this.claims);
    this.conflicts = Conflicts.byClaim(this.claims, this::isCountry);
  }

  /** The verdicts, ordered by the ids of the statements. */
  public static List<Judgement> judge(
      List<? extends Statement> statements, ClaimEvidence evidence) {
    Judge judge = new Judge(Claims.judged(statements), evidence);
    return statements.stream()
        .map(
            statement -> statement instanceof Claim claim ? judge.judge(claim) : opinion(statement))
        .sorted(Comparator.comparing(judgement -> judgement.statement().id()))
        .toList();
  }

  private static Judgement opinion(Statement statement) {
    String reason = statement instanceof Opinion opinion ? opinion.reason() : "";
    return new Judgement(statement, ClaimVerdict.OPINION, null, "", "", "", reason);
  }

  private boolean isCountry(String economy) {
    return evidence.newest().economy(economy).kind() == PartnerKind.COUNTRY;
  }

  private Judgement judge(Claim claim) {
    Readings readings = new Readings(evidence, claim);
    List<ClaimReading> newest = readings.newest();
    List<ClaimReading> fitting = newest.stream().filter(ClaimReading::agrees).toList();
    if (!fitting.isEmpty()) {
      List<String> sentences = agreement(fitting, newest);
      ClaimReading first = fitting.get(0);
      sentences.addAll(evidence.current().since(claim, first.series()));
      return judgement(claim, ClaimVerdict.AGREES, fitting.get(0), sentences);
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
      return judgement(claim, ClaimVerdict.UNTESTABLE, null, Gaps.of(evidence, claim, readings));
    }
    Map<String, Integer> behind =
        FirstReleases.behind(evidence, Stream.concat(newest.stream(), older.stream()).toList());
    Optional<ClaimReading> open =
        claim.statistic().question().measure().isRevisable()
            ? Stream.concat(newest.stream(), older.stream())
                .filter(reading -> isOfMissingRelease(reading, behind))
                .filter(evidence::agreesWithinRevisions)
                .min(Comparator.comparing(ClaimReading::distance))
            : Optional.empty();
    if (open.isPresent()) {
      return judgement(
          claim, ClaimVerdict.RELEASE_NOT_LOADED, open.get(), notLoaded(open.get(), newest));
    }
    return judgement(
        claim,
        ClaimVerdict.CONTRADICTED,
        nearest,
        contradiction(claim, newest, nearest, older, behind));
  }

  private static boolean isOfMissingRelease(ClaimReading reading, Map<String, Integer> behind) {
    Integer months = behind.get(reading.concept());
    return months != null && FirstReleases.isMissing(months);
  }

  private static List<String> notLoaded(ClaimReading open, List<ClaimReading> newest) {
    List<String> sentences = new ArrayList<>();
    sentences.add(firstRelease(open));
    sentences.add(
        "Of the releases at hand the nearest, "
            + ExplanationWords.source(open)
            + ", gives "
            + ExplanationWords.valueOf(open)
            + ", which is "
            + ExplanationWords.off(open)
            + ": no more than revisions usually are.");
    if (!newest.contains(open)) {
      sentences.add(said(newest, "The newest figures: "));
    }
    return sentences;
  }

  private static String firstRelease(ClaimReading reading) {
    return "The first release with " + reading.claim().period().lastMonth() + " is not loaded.";
  }

  private Judgement judgement(
      Claim claim, ClaimVerdict verdict, @Nullable ClaimReading reading, List<String> sentences) {
    List<String> all = new ArrayList<>(sentences);
    List<String> details =
        reading == null ? List.of() : evidence.behind(reading).details(claim, reading.series());
    all.addAll(Math.min(1, all.size()), details);
    List<String> others = conflicts.getOrDefault(claim.id(), List.of());
    if (!others.isEmpty()) {
      all.add(
          "Cannot be true together with other statements: "
              + ExplanationWords.list(others, CONFLICTS_LISTED)
              + ".");
    }
    return new Judgement(
        claim,
        verdict,
        reading == null ? null : reading.value().point(),
        reading == null ? "" : reading.dataset().id(),
        reading == null || reading.vintage() == null ? "" : String.valueOf(reading.vintage()),
        String.join(" ", details),
        String.join(" ", all));
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
      Claim claim,
      List<ClaimReading> newest,
      ClaimReading nearest,
      List<ClaimReading> older,
      Map<String, Integer> behind) {
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
    if (isOfMissingRelease(nearest, behind)) {
      sentences.add(firstRelease(nearest));
    }
    repeated.sentence(claim).ifPresent(sentences::add);
    sentences.addAll(thresholds.sentences(claim));
    sentences.addAll(near.sentences(claim));
    return sentences;
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
