package org.tradebalance.collect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Coded;

/**
 * What became of a file, or of a whole source.
 *
 * @param kind what happened
 * @param source id of the source
 * @param file name of the file in the input folder; empty for the whole source
 * @param detail the rest, in words, without any key
 * @param code the kind of issue where it failed; null where it did not
 */
public record CollectOutcome(
    Kind kind, String source, String file, String detail, @Nullable IssueCode code) {

  /** One line for people. */
  public String line() {
    if (code != null) {
      String what = file.isEmpty() ? source : source + " (" + file + ")";
      return String.format(Locale.ROOT, code.template(), what, detail) + " [" + code.id() + "]";
    }
    return kind.code() + " " + source + (file.isEmpty() ? "" : ", " + file) + ": " + detail;
  }

  /** Whether somebody should look at it. */
  public boolean isFailure() {
    return code != null;
  }

  /** What happened. */
  public enum Kind implements Coded {
    /** A file is new in the input folder. */
    FETCHED("fetched"),
    /** The publisher has nothing else than is here. */
    UNCHANGED("unchanged"),
    /** It is not the time. */
    NOT_DUE("not_due"),
    /** It would be fetched, were this not only a question. */
    PLANNED("planned"),
    /** It could not be fetched, or not be trusted; what was here stays. */
    FAILED("failed");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
