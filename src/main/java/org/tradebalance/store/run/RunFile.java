package org.tradebalance.store.run;

import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.trade.Coded;

/**
 * An input file of a run, as frozen at its start.
 *
 * @param name path below the input folder
 * @param sha256 hash of its content
 * @param size its size in bytes
 * @param plan what the run does with it
 * @param layout id of its layout; null where none was found
 * @param issueCode identifier of why it is not loaded; null where it is
 * @param issue the message of that issue
 */
public record RunFile(
    String name,
    String sha256,
    long size,
    Plan plan,
    @Nullable String layout,
    @Nullable String issueCode,
    @Nullable String issue) {

  /** A file just found. */
  public static RunFile found(String name, String sha256, long size) {
    return new RunFile(name, sha256, size, Plan.FOUND, null, null, null);
  }

  /** The same file, to be scanned with a layout, or known already. */
  public RunFile planned(Plan newPlan, String layoutId) {
    return new RunFile(name, sha256, size, newPlan, layoutId, null, null);
  }

  /** The same file, not loaded because of an issue. */
  public RunFile withIssue(Plan newPlan, Issue reason) {
    return new RunFile(name, sha256, size, newPlan, layout, reason.code().id(), reason.message());
  }

  /** What a run does with a file. */
  public enum Plan implements Coded {
    /** Not looked into yet. */
    FOUND("found"),
    /** To be scanned and stored. */
    SCAN("scan"),
    /** In the database already, with this layout. */
    KNOWN("known"),
    /** Not usable. */
    REFUSED("refused"),
    /** The same content as another file of the run. */
    DUPLICATE("duplicate");

    private final String code;

    Plan(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
