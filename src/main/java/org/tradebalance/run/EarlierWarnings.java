package org.tradebalance.run;

import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong before a run began and does not stop it, such as a source that could not be
 * fetched: told with the run's own warnings.
 */
public final class EarlierWarnings {

  private final List<String> lines = new ArrayList<>();

  /** Adds lines. */
  public void add(List<String> more) {
    lines.addAll(more);
  }

  /** All of them. */
  List<String> lines() {
    return List.copyOf(lines);
  }
}
