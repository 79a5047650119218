package org.tradebalance.pipeline;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradebalance.publish.Coverage;
import org.tradebalance.trade.Period;

/** The newest month with a figure, by dataset. */
public final class NewestMonths {

  private NewestMonths() {}

  public static SortedMap<String, Period> of(List<Coverage> coverages) {
    SortedMap<String, Period> newest = new TreeMap<>();
    for (Coverage coverage : coverages) {
      Period to = coverage.to();
      newest.merge(
          coverage.dataset(),
          Period.month(to.year(), to.lastMonth()),
          (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
    return newest;
  }
}
