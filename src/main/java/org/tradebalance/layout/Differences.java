package org.tradebalance.layout;

import java.util.ArrayList;
import java.util.List;

/** What was expected of a file, how much of it is there, and every difference in words. */
final class Differences {

  private final List<String> texts = new ArrayList<>();
  private int expected;
  private int found;

  void expect(boolean there, String otherwise) {
    expected++;
    if (there) {
      found++;
    } else {
      texts.add(otherwise);
    }
  }

  /** Several things that are not there, for one reason. */
  void missing(int count, String difference) {
    expected += count;
    texts.add(difference);
  }

  void note(String difference) {
    texts.add(difference);
  }

  void add(Differences more) {
    texts.addAll(more.texts);
    expected += more.expected;
    found += more.found;
  }

  boolean none() {
    return texts.isEmpty();
  }

  int found() {
    return found;
  }

  int foundPercent() {
    return expected == 0 ? 0 : found * 100 / expected;
  }

  List<String> texts() {
    return List.copyOf(texts);
  }
}
