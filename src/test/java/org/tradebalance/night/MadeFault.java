package org.tradebalance.night;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A kind of mistake that people make in extracts.
 *
 * @param name the kind
 * @param damage what it does to a file; false where it does not apply
 */
record MadeFault(String name, Damage damage) {

  /** All kinds. */
  static final List<MadeFault> KINDS = kinds();

  private static List<MadeFault> kinds() {
    List<MadeFault> all = new ArrayList<>();
    all.addAll(FlowFaults.KINDS);
    all.addAll(AmountFaults.KINDS);
    all.addAll(PeriodFaults.KINDS);
    all.addAll(RowFaults.KINDS);
    return List.copyOf(all);
  }

  static MadeFault of(String name, Damage damage) {
    return new MadeFault(name, damage);
  }

  /** The file with the mistake; null where it cannot be made in it. */
  @Nullable MadeExtract in(MadeExtract good, Random random) {
    MadeExtract copy = good.copy();
    return damage.isDone(copy, random) && !Arrays.equals(copy.bytes(), good.bytes()) ? copy : null;
  }

  /** What a mistake does to a file. */
  interface Damage {

    /** Whether it applies. */
    boolean isDone(MadeExtract file, Random random);
  }
}
