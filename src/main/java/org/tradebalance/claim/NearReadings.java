package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Item;

/**
 * What a contradicted statement may have meant: the readings that differ from it in one thing, the
 * likeliest slips first. Among readings that differ in more, some always fit by chance.
 */
final class NearReadings {

  private static final int SHOWN = 2;
  private static final int[] SCALES = {3, -3, 1, -1, 6, -6};

  private final ClaimEvidence evidence;

  NearReadings(ClaimEvidence evidence) {
    this.evidence = evidence;
  }

  /** The nearest readings that fit, in sentences. */
  List<String> sentences(Claim claim) {
    List<String> found = new ArrayList<>();
    for (Supplier<Optional<String>> search : searches(claim)) {
      if (found.size() < SHOWN) {
        search.get().ifPresent(found::add);
      }
    }
    if (searches(claim).isEmpty()) {
      return List.of();
    }
    return found.isEmpty()
        ? List.of("No other reading that was tried gives the stated value.")
        : found.stream().map(reading -> "It would fit " + reading + ".").toList();
  }

  private List<Supplier<Optional<String>>> searches(Claim claim) {
    Periods periods = new Periods(evidence, claim);
    return switch (claim.statistic().question()) {
      case SIGN, CHANGE_SIGN, SHARE_CHANGE_SIGN, EXCEPTIONS, LISTED, PARTNER_COUNT -> List.of();
      case CONTRIBUTOR_RANK, BALANCE_DRIVER, TRADE_DRIVER -> List.of();
      case RANK, RECORD_RANK -> List.of(() -> first(periods.others(claim)));
      case LEVEL, CHANGE, CHANGE_PCT, SHARE_PCT, SHARE_CHANGE ->
          List.of(
              () -> cutOff(claim),
              () -> sign(claim),
              () -> scale(claim),
              () -> first(periods.otherComparisons(claim)),
              () -> first(periods.others(claim)),
              () -> first(windows(claim)),
              () -> first(subjects(claim)),
              () -> first(metrics(claim)),
              () -> first(anyBasis(claim)),
              () -> firstOlder(periods.others(claim)));
    };
  }

  /** A statement that differs, and how. */
  record Variant(Claim claim, String difference) {}

  private Optional<String> first(Stream<Variant> variants) {
    return variants.flatMap(variant -> fitting(variant, of(variant).newest())).findFirst();
  }

  private Optional<String> firstOlder(Stream<Variant> variants) {
    return variants.flatMap(variant -> fitting(variant, of(variant).older())).findFirst();
  }

  private Readings of(Variant variant) {
    return new Readings(evidence, variant.claim);
  }

  private static Stream<String> fitting(Variant variant, List<ClaimReading> readings) {
    return readings.stream()
        .filter(ClaimReading::agrees)
        .map(reading -> phrase(variant.difference, reading));
  }

  private static String phrase(String difference, ClaimReading reading) {
    return difference
        + " in "
        + ExplanationWords.source(reading)
        + ": "
        + ExplanationWords.valueOf(reading);
  }

  /** 55.9 as 55: twice as far from the stated value as rounding goes, and away from zero only. */
  private Optional<String> cutOff(Claim claim) {
    BigDecimal most = claim.rounding().add(claim.rounding());
    BigDecimal far =
        claim.value().signum() < 0 ? claim.value().subtract(most) : claim.value().add(most);
    Range cut = new Range(claim.value().min(far), claim.value().max(far));
    return changed(claim, stated -> cut, "digits cut off instead of rounded");
  }

  private Optional<String> sign(Claim claim) {
    return changed(claim, Range::negate, "the opposite sign");
  }

  private Optional<String> scale(Claim claim) {
    if (!claim.unit().isMoney()) {
      return Optional.empty();
    }
    for (int places : SCALES) {
      BigDecimal factor = BigDecimal.ONE.movePointRight(places);
      Optional<String> found =
          changed(
              claim,
              stated -> stated.times(factor),
              "the stated value times " + factor.toPlainString());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether the stated value, taken otherwise, fits the newest figures, or else older ones. */
  private Optional<String> changed(Claim claim, UnaryOperator<Range> otherwise, String how) {
    Range stated = otherwise.apply(claim.stated());
    Readings readings = new Readings(evidence, claim);
    return Stream.<Supplier<List<ClaimReading>>>of(readings::newest, readings::older)
        .flatMap(releases -> releases.get().stream())
        .filter(reading -> reading.value().range().meets(stated))
        .map(reading -> phrase(how, reading))
        .findFirst();
  }

  private static Stream<Variant> windows(Claim claim) {
    return Stream.of(Window.values())
        .filter(window -> window.plain() == window)
        .filter(window -> window != claim.statistic().window().plain())
        .flatMap(window -> over(claim, window).stream())
        .map(other -> new Variant(other, words(other.statistic().window())));
  }

  private static Optional<Claim> over(Claim claim, Window window) {
    try {
      return Optional.of(about(claim, claim.series(), claim.statistic().over(window)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the window has no meaning for the period
    }
  }

  private static String words(Window window) {
    return switch (window) {
      case PERIOD, HALF_YEAR -> "the period itself";
      case YEAR_TO_DATE -> "January to the month";
      case AVERAGE_3M -> "the average of three months";
      case MONTHLY_AVERAGE -> "the average month";
    };
  }

  private static Stream<Variant> subjects(Claim claim) {
    Subject stated = claim.statistic().subject().plain();
    return Stream.of(Subject.BALANCE, Subject.EXPORTS, Subject.IMPORTS, Subject.TOTAL_TRADE)
        .filter(subject -> subject != stated)
        .map(
            subject ->
                new Variant(
                    about(claim, claim.series(), claim.statistic().of(subject)),
                    instead(ExplanationWords.of(subject), ExplanationWords.of(stated))));
  }

  private static Stream<Variant> metrics(Claim claim) {
    Item stated = claim.series().item();
    return Stream.of(Item.values())
        .filter(item -> item != stated)
        .filter(
            item ->
                !claim.statistic().question().isShare()
                    || ShareKind.hasWhole(claim.series().of(item)))
        .map(
            item ->
                new Variant(
                    about(claim, claim.series().of(item), claim.statistic()),
                    instead(ExplanationWords.of(item), ExplanationWords.of(stated))));
  }

  private static Stream<Variant> anyBasis(Claim claim) {
    Claim.StatedSeries any = claim.series().anyAdjustment();
    return any.equals(claim.series())
        ? Stream.empty()
        : Stream.of(
            new Variant(about(claim, any, claim.statistic()), "another basis or adjustment"));
  }

  private static Claim about(Claim claim, Claim.StatedSeries series, Statistic statistic) {
    @Nullable MonthSpan comparison = claim.comparison();
    return claim.about(series, statistic, claim.period(), comparison);
  }

  static String instead(String one, String other) {
    return one + " instead of " + other;
  }
}
