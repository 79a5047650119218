package org.tradebalance.mutation;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One way of damaging a file. */
interface Mutation {

  /** What people call it. */
  String kind();

  /** A damaged file; null where this one cannot be damaged in this way. */
  @Nullable Mutant of(GoodFile good, Random random);
}
