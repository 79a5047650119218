package org.tradebalance.normalise;

import org.tradebalance.quality.Issue;

/** An amount of a very large extract that is not written as its layout states. */
public final class NotationContradicted extends RuntimeException {

  private final transient Issue issue;

  NotationContradicted(Issue issue) {
    super(issue.code().id(), null, false, false);
    this.issue = issue;
  }

  /** Why the file is refused. */
  public Issue issue() {
    return issue;
  }
}
