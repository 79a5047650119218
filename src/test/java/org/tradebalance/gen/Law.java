package org.tradebalance.gen;

import java.util.Random;

/** Checks a law for many seeds and names the seed that broke it. */
public final class Law {

  /** Another first seed: {@code -Dlaw.seed=…} repeats a failure or looks further. */
  private static final long FIRST_SEED = Long.getLong("law.seed", 1);

  /** How many: few in the usual build, more with {@code -Pcampaign} or {@code -Dlaw.seeds=…}. */
  private static final int SEEDS = Integer.getInteger("law.seeds", 4);

  private Law() {}

  /** A law over random input. */
  public interface Check {
    void holds(Random random);
  }

  /** Checks a law; a failure names its seed. */
  public static void of(Check law) {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      try {
        law.holds(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "broken by seed " + seed + "; repeat it with -Dlaw.seed=" + seed + ": " + e, e);
      }
    }
  }
}
