package org.tradebalance.plausibility;

import org.jspecify.annotations.Nullable;
import org.tradebalance.golden.PureCore;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;

/** The bases of the datasets that the shipped layouts know. */
final class Bases {

  private Bases() {}

  static @Nullable Basis of(String dataset) {
    Dataset known = PureCore.CATALOGUE.datasets().get(dataset);
    return known == null ? null : known.basis();
  }
}
