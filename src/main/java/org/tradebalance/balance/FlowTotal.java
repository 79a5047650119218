package org.tradebalance.balance;

import java.util.SortedMap;
import java.util.TreeMap;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.ObservationStatus;

/** The total of one flow, from what is known of its products. */
final class FlowTotal {

  private static final char OF = ':';

  /** First of all what is no code of a classification, the total itself; then these. */
  private static final String FIRST = "";

  private static final String SECOND = "HS";

  private final SortedMap<String, Sum> sums = new TreeMap<>(FlowTotal::order);
  private String lastSystem = FIRST;
  private Sum last = new Sum();

  /** Adds a product; products come in their order. */
  void add(String product, int state, long amount) {
    if (state == DetailSink.ABSENT) {
      return;
    }
    int end = Math.max(0, product.indexOf(OF));
    if (sums.isEmpty() || !product.startsWith(lastSystem) || lastSystem.length() != end) {
      lastSystem = product.substring(0, end);
      last = sums.computeIfAbsent(lastSystem, system -> new Sum());
    }
    last.add(product, state, amount);
  }

  int state() {
    return sums.isEmpty() ? DetailSink.ABSENT : best().state();
  }

  long amount() {
    return sums.isEmpty() ? 0 : best().amount();
  }

  private Sum best() {
    return sums.getOrDefault(sums.firstKey(), last);
  }

  private static int order(String a, String b) {
    int byPlace = Integer.compare(place(a), place(b));
    return byPlace != 0 ? byPlace : a.compareTo(b);
  }

  private static int place(String system) {
    return system.equals(FIRST) ? 0 : system.equals(SECOND) ? 1 : 2;
  }

  /** The sum of one classification. */
  private static final class Sum {

    private String added = "";
    private int count;
    private boolean incomplete;
    private int state;
    private long sum;

    void add(String product, int ofState, long amount) {
      if (count > 0 && product.startsWith(added)) {
        return; // a part of what was added
      }
      added = product;
      count++;
      incomplete |= !ObservationBits.hasAmount(ofState);
      state = ofState;
      sum = Math.addExact(sum, amount);
    }

    int state() {
      if (count == 1) {
        return state;
      }
      return incomplete
          ? ObservationBits.state(ObservationStatus.MISSING)
          : ObservationBits.stateOfSum(sum);
    }

    long amount() {
      return incomplete ? 0 : sum;
    }
  }
}
