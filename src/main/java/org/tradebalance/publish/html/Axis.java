package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale from values to places on a chart, zero always on it, with round ticks.
 *
 * @param ticks where lines are drawn, in order; the first and the last are the ends
 * @param from place of the first tick
 * @param to place of the last tick
 */
record Axis(List<BigDecimal> ticks, double from, double to) {

  private static final int INTERVALS = 5;
  private static final double LEAST = 0.5;
  private static final int HALF_A_LETTER = 4;
  private static final List<BigDecimal> STEPS =
      List.of(
          BigDecimal.ONE,
          BigDecimal.valueOf(2),
          new BigDecimal("2.5"),
          BigDecimal.valueOf(5),
          BigDecimal.TEN);

  /**
   * A line behind a chart, across at a tick.
   *
   * @param textY where the figure of the tick stands
   */
  record Gridline(String y, String textY, String figure, boolean zero) {}

  static Axis over(List<BigDecimal> values, double from, double to) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      least = least.min(value);
      most = most.max(value);
    }
    BigDecimal step = step(most.subtract(least));
    BigDecimal tick = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    List<BigDecimal> ticks = new ArrayList<>(List.of(tick));
    while (tick.compareTo(most) < 0 || ticks.size() == 1) {
      tick = tick.add(step);
      ticks.add(tick);
    }
    return new Axis(List.copyOf(ticks), from, to);
  }

  /** The smallest round step that needs no more than the usual number of intervals. */
  private static BigDecimal step(BigDecimal range) {
    if (range.signum() == 0) {
      return BigDecimal.ONE;
    }
    BigDecimal rough = range.divide(BigDecimal.valueOf(INTERVALS), MathContext.DECIMAL32);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    return STEPS.stream()
        .map(power::multiply)
        .filter(step -> step.compareTo(rough) >= 0)
        .findFirst()
        .orElse(power.scaleByPowerOfTen(1));
  }

  /** The place of a value. */
  double at(BigDecimal value) {
    double first = ticks.get(0).doubleValue();
    double last = ticks.get(ticks.size() - 1).doubleValue();
    return from + (value.doubleValue() - first) / (last - first) * (to - from);
  }

  double zero() {
    return at(BigDecimal.ZERO);
  }

  /** From zero to a value; never so short that it cannot be seen. */
  double length(BigDecimal value) {
    return Math.max(Math.abs(at(value) - zero()), LEAST);
  }

  /** A line for each tick. */
  List<Gridline> gridlines() {
    return ticks.stream().map(this::gridline).toList();
  }

  private Gridline gridline(BigDecimal tick) {
    return new Gridline(
        Chart.at(at(tick)),
        Chart.at(at(tick) + HALF_A_LETTER),
        Numbers.show(tick, decimals()),
        tick.signum() == 0);
  }

  /** How many decimals the ticks need. */
  private int decimals() {
    return ticks.stream()
        .mapToInt(tick -> Math.max(0, tick.stripTrailingZeros().scale()))
        .max()
        .orElse(0);
  }
}
