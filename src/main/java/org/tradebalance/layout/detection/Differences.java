package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.List;

/** What was expected of a file, how much of it is there, and every difference. */
final class Differences {

  private final List<Difference> all = new ArrayList<>();
  private final List<Difference> tolerated = new ArrayList<>();
  private int expected;
  private int found;
  private int beside;
  private int strange;

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

  /** Something that is there and may be missing, so that it says nothing about what is missing. */
  void metBeside() {
    beside++;
  }

  /** Something that is there and unknown; it is no difference yet. */
  void strange() {
    strange++;
  }

  void note(Difference difference) {
    all.add(difference);
  }

  /** Something that differs and does not matter. */
  void tolerate(Difference difference) {
    tolerated.add(difference);
  }

  void add(Differences more) {
    all.addAll(more.all);
    tolerated.addAll(more.tolerated);
    expected += more.expected;
    found += more.found;
    beside += more.beside;
    strange += more.strange;
  }

  boolean none() {
    return all.isEmpty();
  }

  int foundPercent() {
    return expected == 0 ? 0 : found * 100 / expected;
  }

  /** How many things are there that the layout knows. */
  int known() {
    return found + beside;
  }

  /** How much of what is there or expected is both, in percent. */
  int nearness() {
    int either = expected + beside + strange;
    return either == 0 ? 0 : known() * 100 / either;
  }

  List<Difference> all() {
    return List.copyOf(all);
  }

  List<Difference> tolerated() {
    return List.copyOf(tolerated);
  }
}
