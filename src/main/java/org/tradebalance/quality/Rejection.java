package org.tradebalance.quality;

import java.io.Serializable;
import java.util.List;

/**
 * A row that was not loaded, with everything needed to mend it.
 *
 * @param issues why, at least one
 * @param rawRecord the cells of the row as a CSV line
 */
public record Rejection(List<Issue> issues, String rawRecord) implements Serializable {

  /** Refuses a rejection without reason. */
  public Rejection {
    issues = List.copyOf(issues);
    if (issues.isEmpty()) {
      throw new IllegalArgumentException("a rejection needs an issue");
    }
  }
}
