package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.List;

/** What was expected of a file, how much of it is there, and every difference. */
final class Differences {

  private final List<Difference> all = new ArrayList<>();
  private int expected;
  private int found;

  /** Something that is there. */
  void met() {
    expected++;
    found++;
  }

  /** Something that is not there. */
  void missing(Difference difference) {
    missing(1, difference);
  }

  /** Several things that are not there, for one reason. */
  void missing(int count, Difference difference) {
    expected += count;
    all.add(difference);
  }

  void expect(boolean there, Difference otherwise) {
    if (there) {
      met();
    } else {
      missing(otherwise);
    }
  }

  void note(Difference difference) {
    all.add(difference);
  }

  void add(Differences more) {
    all.addAll(more.all);
    expected += more.expected;
    found += more.found;
  }

  boolean none() {
    return all.isEmpty();
  }

  int found() {
    return found;
  }

  int foundPercent() {
    return expected == 0 ? 0 : found * 100 / expected;
  }

  List<Difference> all() {
    return List.copyOf(all);
  }
}
