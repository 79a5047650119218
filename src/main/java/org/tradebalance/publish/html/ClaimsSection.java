package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.ClaimVerdict;
import org.tradebalance.claim.Judgement;

/**
 * Published statements and what the figures say of them.
 *
 * @param verdicts how many have which verdict, in words
 */
record ClaimsSection(String verdicts, List<Judgement> judgements) {

  private static final int MOST_DECIMALS = 4;

  static ClaimsSection of(Brief brief) {
    Map<ClaimVerdict, Long> counts = new EnumMap<>(ClaimVerdict.class);
    brief.publication().claims().forEach(claim -> counts.merge(claim.verdict(), 1L, Long::sum));
    return new ClaimsSection(
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + words(count.getKey()))
            .collect(Collectors.joining(", ")),
        brief.publication().claims());
  }

  static String words(ClaimVerdict verdict) {
    return switch (verdict) {
      case AGREES -> "agrees";
      case AGREES_OTHER_VINTAGE -> "agrees with an older release";
      case RELEASE_NOT_LOADED -> "its release is not loaded";
      case CONTRADICTED -> "contradicted";
      case UNTESTABLE -> "untestable";
    };
  }

  /** In the unit of its statement, with the decimals that it has. */
  static String number(@Nullable BigDecimal value) {
    return value == null
        ? Numbers.NONE
        : Numbers.show(
            value, Math.max(0, Math.min(MOST_DECIMALS, value.stripTrailingZeros().scale())));
  }
}
