package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.SeriesKey;

/**
 * Whether a stated number of countries comes from leaving small balances out. Surpluses and
 * deficits of one publication are counted with one threshold, so that threshold is sought which
 * brings all the counts together nearest to what is stated.
 */
final class Thresholds {

  private static final int SMALLEST = 3;
  private static final int LARGEST = 10;

  private final ClaimEvidence evidence;
  private final List<Claim> claims;

  Thresholds(ClaimEvidence evidence, List<Claim> claims) {
    this.evidence = evidence;
    this.claims = claims;
  }

  /** A sentence for each dataset where a threshold brings the counts nearer. */
  List<String> sentences(Claim claim) {
    if (claim.statistic().question() != ClaimQuestion.PARTNER_COUNT) {
      return List.of();
    }
    List<Claim> together =
        claims.stream()
            .filter(other -> other.statistic().question() == ClaimQuestion.PARTNER_COUNT)
            .filter(other -> other.series().equals(claim.series()))
            .filter(other -> other.period().equals(claim.period()))
            .toList();
    List<String> sentences = new ArrayList<>();
    for (SeriesKey world : evidence.series(claim.series())) {
      BigDecimal best = BigDecimal.ZERO;
      BigDecimal least = distance(together, world, best);
      for (BigDecimal threshold : round()) {
        BigDecimal distance = distance(together, world, threshold);
        if (distance.compareTo(least) < 0) {
          best = threshold;
          least = distance;
        }
      }
      if (best.signum() > 0) {
        sentences.add(sentence(claim, world, best));
      }
    }
    return sentences;
  }

  private String sentence(Claim claim, SeriesKey world, BigDecimal threshold) {
    return "Counting only balances of USD "
        + threshold.movePointLeft(6).stripTrailingZeros().toPlainString()
        + " million or more gives "
        + count(claim, Subject.SURPLUS, world, threshold)
        + " countries in surplus and "
        + count(claim, Subject.DEFICIT, world, threshold)
        + " in deficit.";
  }

  private String count(Claim claim, Subject subject, SeriesKey world, BigDecimal threshold) {
    Claim other =
        claim.about(
            claim.series(), claim.statistic().of(subject), claim.period(), claim.comparison());
    return evidence.current().count(other, world, threshold) instanceof Value value
        ? value.point().toPlainString()
        : "no";
  }

  private BigDecimal distance(List<Claim> together, SeriesKey world, BigDecimal threshold) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Claim claim : together) {
      if (evidence.current().count(claim, world, threshold) instanceof Value value) {
        sum = sum.add(value.point().subtract(claim.value()).abs());
      }
    }
    return sum;
  }

  /** 1, 2 and 5 thousand dollars and so on: what people choose. */
  private static List<BigDecimal> round() {
    List<BigDecimal> thresholds = new ArrayList<>();
    for (int zeros = SMALLEST; zeros <= LARGEST; zeros++) {
      for (int digit : new int[] {1, 2, 5}) {
        thresholds.add(BigDecimal.valueOf(digit).movePointRight(zeros));
      }
    }
    return thresholds;
  }
}
