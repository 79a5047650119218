package org.tradebalance.plausibility;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Usd;

/**
 * A way in which a file may be read wrongly, and how its figures would show it.
 *
 * @param code the issue that it is
 * @param finding what is seen, with {@code %s} for the figures and for what they are compared with
 * @param remedy how the file would fit; for another scale only its beginning
 * @param power the power of ten that amounts are too large by; 0 where the scale is not the matter
 * @param tolerance how near figures are to what the misreading predicts, in thousandths
 * @param distance how far its prediction is from the figure expected before it tells anything, in
 *     thousandths; some times the tolerance, so that no figure fits both
 * @param prediction what the file would seem to say of a figure; null where the misreading leaves
 *     it alone or nothing is known
 */
record Misreading<T extends Judged>(
    IssueCode code,
    String finding,
    String remedy,
    int power,
    int tolerance,
    int distance,
    Function<T, @Nullable Usd> prediction) {

  /** The largest power of ten that amounts are tried with: billions read as single dollars. */
  static final int MOST = 9;

  /** Whether its prediction is far from what is expected. */
  boolean tells(T each) {
    return telling(each) != null;
  }

  /** Whether a figure that tells is near to the prediction. */
  boolean fits(T each) {
    Usd predicted = telling(each);
    Usd amount = each.figure().figure().amount();
    return predicted != null && amount != null && Nearness.within(amount, predicted, tolerance);
  }

  private @Nullable Usd telling(T each) {
    Usd predicted = prediction.apply(each);
    return predicted == null || Nearness.within(predicted, each.expected(), distance)
        ? null
        : predicted;
  }

  /** Whether no revision looks like it: another scale, other signs, the other flow. */
  boolean isGross() {
    return code != IssueCode.PERIOD_CONTRADICTED;
  }

  /** A power of ten in words for a comparison: {@code about 1000 times}. */
  static String timesText(int power) {
    String factor = "1" + "0".repeat(Math.abs(power));
    return power > 0 ? "about " + factor + " times" : "about 1/" + factor + " of";
  }
}
