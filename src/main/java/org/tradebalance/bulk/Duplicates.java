package org.tradebalance.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;

/** Finds the rows that may be about the same as another row, in whatever split that one is. */
final class Duplicates {

  private final List<IdentityFile> splits;

  Duplicates(List<IdentityFile> splits) {
    this.splits = splits;
  }

  /** The ordinals of such rows by split. */
  List<BitSet> find(int threads) throws IOException {
    List<Callable<List<BitSet>>> parts = new ArrayList<>();
    for (int part = 0; part < IdentityFile.PARTS; part++) {
      int of = part;
      parts.add(() -> findIn(of));
    }
    List<BitSet> found = none();
    InOrder.run(
        parts,
        threads,
        ofPart -> {
          for (int split = 0; split < found.size(); split++) {
            found.get(split).or(ofPart.get(split));
          }
        });
    return found;
  }

  private List<BitSet> none() {
    return splits.stream().map(split -> new BitSet(0)).toList();
  }

  private List<BitSet> findIn(int part) throws IOException {
    int[] ends = new int[splits.size()];
    int count = 0;
    for (int split = 0; split < ends.length; split++) {
      count += splits.get(split).count(part);
      ends[split] = count;
    }
    long[] numbers = new long[count];
    for (int split = 0; split < ends.length; split++) {
      splits.get(split).copy(part, numbers, split == 0 ? 0 : ends[split - 1]);
    }
    List<BitSet> found = none();
    int[] table = new int[Integer.highestOneBit(Math.max(8, 2 * count)) << 1];
    for (int at = 0; at < count; at++) {
      long identity = IdentityFile.identity(numbers[at]);
      int slot = (int) ((identity * 0x9E3779B97F4A7C15L) >>> 33) & (table.length - 1);
      while (table[slot] != 0 && IdentityFile.identity(numbers[table[slot] - 1]) != identity) {
        slot = (slot + 1) & (table.length - 1);
      }
      if (table[slot] == 0) {
        table[slot] = at + 1;
      } else {
        add(found, part, ends, numbers, at);
        add(found, part, ends, numbers, table[slot] - 1);
      }
    }
    return found;
  }

  private void add(List<BitSet> found, int part, int[] ends, long[] numbers, int at) {
    int split = 0;
    while (at >= ends[split]) {
      split++;
    }
    int inSplit = split == 0 ? at : at - ends[split - 1];
    found.get(split).set(splits.get(split).ordinal(part, inSplit, numbers[at]));
  }
}
