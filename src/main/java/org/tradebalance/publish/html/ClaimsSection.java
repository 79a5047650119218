package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.Claim;
import org.tradebalance.claim.ClaimUnit;
import org.tradebalance.claim.ClaimVerdict;
import org.tradebalance.claim.Judgement;

/**
 * Published statements and what the figures say of them.
 *
 * @param tally how many have which verdict, the verdicts in their order
 */
record ClaimsSection(List<Count> tally, List<Judgement> judgements) {

  private static final int MOST_DECIMALS = 4;

  /** How many statements have a verdict. */
  record Count(ClaimVerdict verdict, long statements) {}

  static ClaimsSection of(Brief brief) {
    Map<ClaimVerdict, Long> counts = new EnumMap<>(ClaimVerdict.class);
    brief.publication().claims().forEach(claim -> counts.merge(claim.verdict(), 1L, Long::sum));
    List<Count> tally = new ArrayList<>();
    counts.forEach((verdict, count) -> tally.add(new Count(verdict, count)));
    return new ClaimsSection(tally, brief.publication().claims());
  }

  static String words(ClaimVerdict verdict) {
    return switch (verdict) {
      case AGREES -> "agrees";
      case AGREES_OTHER_VINTAGE -> "agrees with an older release";
      case RELEASE_NOT_LOADED -> "its release is not loaded";
      case CONTRADICTED -> "contradicted";
      case UNTESTABLE -> "untestable";
      case OPINION -> "opinion";
    };
  }

  /** The verdict in plain sentences; how it came about is in the explanation. */
  static String reason(Judgement judgement) {
    Claim claim = judgement.claim();
    return claim == null
        ? judgement.explanation()
        : (reason(judgement, claim) + " " + judgement.figures()).strip();
  }

  private static String reason(Judgement judgement, Claim claim) {
    BigDecimal computed = judgement.computed();
    String value = computed == null ? "no single value" : amount(claim, computed);
    return switch (judgement.verdict()) {
      case AGREES -> "The figures give " + value + ".";
      case AGREES_OTHER_VINTAGE ->
          "True in the release of "
              + judgement.vintage()
              + ", which gave "
              + value
              + "; revised since.";
      case RELEASE_NOT_LOADED ->
          "The figures at hand give " + value + "; revisions may explain the distance.";
      case CONTRADICTED ->
          "The figures give " + value + ", not " + amount(claim, claim.value()) + ".";
      case UNTESTABLE, OPINION -> "There are no figures to judge it by.";
    };
  }

  /** With a decimal more than the statement has, so that a difference can be seen. */
  private static String amount(Claim claim, BigDecimal value) {
    int stated = Math.max(0, claim.value().stripTrailingZeros().scale());
    boolean whole = !claim.unit().isMoney() && claim.unit() != ClaimUnit.PERCENT;
    BigDecimal rounded = value.setScale(whole ? 0 : stated + 1, RoundingMode.HALF_UP);
    String number = number(value.compareTo(claim.value()) == 0 ? value : rounded);
    return switch (claim.unit()) {
      case SIGN -> claim.comparison() == null ? sign(value.signum()) : change(value.signum());
      case RANK -> "place " + number;
      case COUNT -> number + counted(claim);
      case PERCENT -> number + "\u00A0%";
      default ->
          number + " " + claim.unit().code().replace("usd_", "").replace("usd", "") + " US dollars";
    };
  }

  /** Countries need no word beside the statement; places and periods are said. */
  private static String counted(Claim claim) {
    if (!claim.members().isEmpty()) {
      return " of the first " + claim.value().toPlainString();
    }
    return claim.comparison() == null ? "" : " exceptions";
  }

  private static String change(int sign) {
    return sign > 0 ? "a rise" : sign < 0 ? "a fall" : "no change";
  }

  private static String sign(int sign) {
    return sign > 0 ? "above zero" : sign < 0 ? "below zero" : "zero";
  }

  /** In the unit of its statement, with the decimals that it has. */
  static String number(@Nullable BigDecimal value) {
    return value == null
        ? Numbers.NONE
        : Numbers.show(
            value, Math.max(0, Math.min(MOST_DECIMALS, value.stripTrailingZeros().scale())));
  }
}
