package org.tradebalance.extract;

import org.tradebalance.quality.Issue;

/** A file that cannot be used at all. The issue says what was found and what to do. */
public final class RefusedFileException extends Exception {

  private final Issue issue;

  public RefusedFileException(Issue issue) {
    super(issue.toString());
    this.issue = issue;
  }

  public RefusedFileException(Issue issue, Throwable cause) {
    super(issue.toString(), cause);
    this.issue = issue;
  }

  public Issue issue() {
    return issue;
  }
}
