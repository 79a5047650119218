package org.tradebalance.normalise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * Finds a block of rows that stands twice in a file whose rows are summed, where nothing else would
 * tell: each figure of it would count twice. One shipment may be like another one, and many may be
 * alike below each other; that so many different rows come again in the same order is no chance.
 */
final class PastedRows {

  /** So many different rows are a block. */
  private static final int BLOCK = 20;

  /** Rows beyond are compared with those before, and no further one with them. */
  private static final int KNOWN = 1_000_000;

  private final Map<Long, Integer> latest = new HashMap<>();
  private long[] rows = new long[64];
  private int[] numbers = new int[64];
  private int count;

  /** Where the rows before go on that the rows seen last repeat; -1 where they repeat none. */
  private int next = -1;

  private int start;
  private int startBefore;
  private final Set<Long> different = new HashSet<>();
  private @Nullable Block found;
  private boolean goesOn;

  /** Takes the next row that is summed. */
  void see(RawRow row) {
    long hash = hash(row);
    if (next >= 0 && next < count && rows[next] == hash) {
      next++;
    } else {
      Integer before = latest.get(hash);
      goesOn = false;
      different.clear();
      next = before == null ? -1 : before + 1;
      start = row.number();
      startBefore = before == null ? 0 : numbers[before];
    }
    if (next >= 0) {
      repeats(row, hash);
    }
    if (count < KNOWN) {
      add(hash, row.number());
    }
  }

  private void repeats(RawRow row, long hash) {
    if (different.size() < BLOCK) {
      different.add(hash);
    }
    if (different.size() == BLOCK && (found == null || goesOn)) {
      goesOn = true;
      found = new Block(start, row.number(), startBefore, numbers[next - 1]);
    }
  }

  private void add(long hash, int number) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, count * 2);
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    rows[count] = hash;
    numbers[count] = number;
    latest.put(hash, count++);
  }

  private static long hash(RawRow row) {
    long hash = 1;
    for (RawCell cell : row.cells()) {
      hash = hash * 0x9E3779B97F4A7C15L + cell.text().hashCode() + 1;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** The first block that stands twice; empty where there is none. */
  Optional<Issue> issue(String file) {
    return Optional.ofNullable(found)
        .map(
            block ->
                Issue.ofFile(
                    IssueCode.ROWS_PASTED,
                    file,
                    block.first + " to " + block.last,
                    block.firstBefore + " to " + block.lastBefore));
  }

  private record Block(int first, int last, int firstBefore, int lastBefore) {}
}
