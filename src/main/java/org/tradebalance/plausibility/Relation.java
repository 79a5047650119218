package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/**
 * A figure that a file prints and the figures of the same file that add up to it.
 *
 * @param figure the figure
 * @param parts what adds up to it, in order
 * @param expected their sum
 */
record Relation(Observation figure, List<Usd> parts, Usd expected) implements Judged {

  /** The relation; null where the sum leaves the range or is zero, which has no scale. */
  static @Nullable Relation of(Observation figure, List<Usd> parts) {
    Usd sum = Amounts.sum(parts);
    return sum == null || sum.signum() == 0 ? null : new Relation(figure, parts, sum);
  }

  /** The sum with one of its parts times a power of ten; null where that leaves the range. */
  @Nullable Usd withScaled(int part, int power) {
    if (part >= parts.size()) {
      return null;
    }
    Usd scaled = Amounts.times(parts.get(part), power);
    if (scaled == null) {
      return null;
    }
    List<Usd> otherwise = new ArrayList<>(parts);
    otherwise.set(part, scaled);
    return Amounts.sum(otherwise);
  }

  /** The last part, where the parts grow from the first to the last, or where they do not. */
  @Nullable Usd last(boolean growing) {
    boolean grow = true;
    for (int at = 1; at < parts.size(); at++) {
      grow &= parts.get(at).abs().compareTo(parts.get(at - 1).abs()) >= 0;
    }
    return grow == growing ? parts.get(parts.size() - 1) : null;
  }
}
