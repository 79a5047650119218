package org.tradebalance.quality;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the rows of a file or of a split of it.
 *
 * @param read rows that hold anything at all
 * @param accepted rows whose figures go on
 * @param rejected rows with an issue
 * @param ignored rows that carry no figures of their own, by reason (header, note, total …)
 */
public record RowCounts(long read, long accepted, long rejected, SortedMap<String, Long> ignored)
    implements Serializable {

  /** Nothing read. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, new TreeMap<>());

  /** Copies the reasons. */
  public RowCounts {
    ignored = Collections.unmodifiableSortedMap(new TreeMap<>(ignored));
  }

  /** Rows ignored for any reason. */
  public long ignoredInAll() {
    return ignored.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether every row read is accounted for: read = accepted + rejected + ignored. */
  public boolean balances() {
    return read == accepted + rejected + ignoredInAll();
  }

  /** The counts of two parts of a file. */
  public RowCounts plus(RowCounts other) {
    SortedMap<String, Long> reasons = new TreeMap<>(ignored);
    other.ignored.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    return new RowCounts(
        read + other.read, accepted + other.accepted, rejected + other.rejected, reasons);
  }

  /** The same with some accepted rows turned into rejected ones. */
  public RowCounts rejecting(long rows) {
    return new RowCounts(read, accepted - rows, rejected + rows, ignored);
  }

  /** Reasons and counts as one text: {@code header 1; note 3}. */
  public String ignoredText() {
    return text(ignored);
  }

  /** Names and counts as one text. */
  public static String text(Map<String, Long> counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (name, count) ->
            text.append(text.isEmpty() ? "" : "; ").append(name).append(' ').append(count));
    return text.toString();
  }
}
