package org.tradebalance.trade;

import java.util.List;

/**
 * What a figure is about, as one positive number. Numbers sort as the figures do in the outputs: by
 * reporter, partner, product, period. Reporters, partners and products stand for themselves by
 * their rank in a sorted list that goes with the numbers.
 *
 * <p>From the highest bit down: reporter (10), partner (10), product (19), frequency (2) and
 * ordinal (15) of the period, depth (3), flow (1), state (3). The depth says how far below the
 * product the figure was published: 0 where it was published for the product itself. The state
 * tells sums of amounts ({@link #AMOUNT}) from counts of figures without one.
 */
public final class ObservationBits {

  /** Reporters and partners that fit. */
  public static final int ECONOMIES = 1 << 10;

  /** Products that fit. */
  public static final int PRODUCTS = 1 << 19;

  /** Depths that fit. */
  public static final int DEPTHS = 1 << 3;

  /** The state of what is an amount; other states are {@link #state(FigureState)} and no amount. */
  public static final int AMOUNT = 0;

  private static final int REPORTER = 53;
  private static final int PARTNER = 43;
  private static final int PRODUCT = 24;
  private static final int PERIOD = 7;
  private static final int DEPTH = 4;
  private static final int FLOW = 3;
  private static final int ORDINAL = 15;

  private static final List<Frequency> FREQUENCIES = List.of(Frequency.values());
  private static final List<ObservationStatus> STATES = List.of(ObservationStatus.values());
  private static final int REPORTED = state(ObservationStatus.REPORTED);
  private static final int ZERO = state(ObservationStatus.ZERO);

  private ObservationBits() {}

  /** The number of a period, in the order of periods. */
  public static int period(Period period) {
    return FREQUENCIES.indexOf(period.frequency()) << ORDINAL | period.ordinal();
  }

  /** The period of a number that {@link #period(Period)} gave. */
  public static Period period(int code) {
    return new Period(FREQUENCIES.get(code >>> ORDINAL), code & ((1 << ORDINAL) - 1));
  }

  /** The number of a state. */
  public static int state(ObservationStatus state) {
    return STATES.indexOf(state);
  }

  /** The state of a number that {@link #state(FigureState)} gave. */
  public static ObservationStatus stateOf(int code) {
    return STATES.get(code);
  }

  /** Whether figures of a state have an amount. */
  public static boolean hasAmount(int code) {
    return code == REPORTED || code == ZERO;
  }

  /** The state of a sum of amounts. */
  public static int stateOfSum(long sum) {
    return sum == 0 ? ZERO : REPORTED;
  }

  /** A figure; its parts must fit. */
  public static long of(
      int reporter, int partner, int product, int period, int depth, int flow, int state) {
    return (long) reporter << REPORTER
        | (long) partner << PARTNER
        | (long) product << PRODUCT
        | (long) period << PERIOD
        | (long) depth << DEPTH
        | (long) flow << FLOW
        | state;
  }

  /** Rank of the reporter. */
  public static int reporter(long figure) {
    return (int) (figure >>> REPORTER);
  }

  /** Rank of the partner. */
  public static int partner(long figure) {
    return (int) (figure >>> PARTNER) & (ECONOMIES - 1);
  }

  /** Rank of the product. */
  public static int product(long figure) {
    return (int) (figure >>> PRODUCT) & (PRODUCTS - 1);
  }

  /** The number of the period. */
  public static int periodCode(long figure) {
    return (int) (figure >>> PERIOD) & ((1 << 17) - 1);
  }

  /** How far below its product it was published. */
  public static int depth(long figure) {
    return (int) (figure >>> DEPTH) & (DEPTHS - 1);
  }

  /** 0 for exports, 1 for imports. */
  public static int flow(long figure) {
    return (int) (figure >>> FLOW) & 1;
  }

  /** {@link #AMOUNT} or the number of a state without amount. */
  public static int state(long figure) {
    return (int) figure & 7;
  }

  /** All but depth, flow and state: the series and period that a balance is about. */
  public static long seriesPeriod(long figure) {
    return figure >>> PERIOD << PERIOD;
  }

  /** The same figure of a product of another rank. */
  public static long withProduct(long figure, int product) {
    return (figure & ~((long) (PRODUCTS - 1) << PRODUCT)) | (long) product << PRODUCT;
  }

  /** The same figure as its partner would report it. */
  public static long mirrored(long figure) {
    long rest = (figure & ((1L << PARTNER) - 1)) ^ (1L << FLOW);
    return (long) partner(figure) << REPORTER | (long) reporter(figure) << PARTNER | rest;
  }
}
