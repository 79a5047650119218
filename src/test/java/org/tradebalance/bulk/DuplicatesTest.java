package org.tradebalance.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.gen.Law;

/** Rows with the same identity are found in whatever splits and however far apart they are. */
class DuplicatesTest {

  private static final int PIECES = 3;

  @TempDir Path folder;

  @Test
  void exactlyTheRowsWhoseIdentityIsMetAgainAreFound() {
    Law.of(
        random -> {
          long[][] identities = identities(random);
          int[][] ordinals = ordinals(identities, random);
          List<BitSet> expected = expected(identities, ordinals);
          try {
            assertThat(found(identities, ordinals)).isEqualTo(expected);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static long[][] identities(Random random) {
    long[][] identities = new long[PIECES][];
    for (int split = 0; split < PIECES; split++) {
      identities[split] = random.longs(random.nextInt(20_000)).toArray();
    }
    for (int again = random.nextInt(50); again > 0; again--) {
      long[] from = identities[random.nextInt(PIECES)];
      long[] to = identities[random.nextInt(PIECES)];
      if (from.length > 0 && to.length > 0) {
        to[random.nextInt(to.length)] = from[random.nextInt(from.length)];
      }
    }
    return identities;
  }

  /** Rows that are rejected have no identity, so that others may lie far apart. */
  private static int[][] ordinals(long[][] identities, Random random) {
    int[][] ordinals = new int[PIECES][];
    int step = 1 + random.nextInt(40_000);
    for (int split = 0; split < PIECES; split++) {
      ordinals[split] = new int[identities[split].length];
      for (int at = 1; at < ordinals[split].length; at++) {
        ordinals[split][at] = ordinals[split][at - 1] + 1 + random.nextInt(step);
      }
    }
    return ordinals;
  }

  private static List<BitSet> expected(long[][] identities, int[][] ordinals) {
    Map<Long, Integer> counts = new HashMap<>();
    for (long[] split : identities) {
      for (long identity : split) {
        counts.merge(identity, 1, Integer::sum);
      }
    }
    List<BitSet> expected = new ArrayList<>();
    for (int split = 0; split < PIECES; split++) {
      BitSet rows = new BitSet();
      for (int at = 0; at < identities[split].length; at++) {
        if (counts.getOrDefault(identities[split][at], 0) > 1) {
          rows.set(ordinals[split][at]);
        }
      }
      expected.add(rows);
    }
    return expected;
  }

  private List<BitSet> found(long[][] identities, int[][] ordinals) throws IOException {
    List<IdentityFile> files = new ArrayList<>();
    try {
      for (int split = 0; split < PIECES; split++) {
        Path file = folder.resolve("split" + split);
        try (IdentityFile.Writer out = new IdentityFile.Writer(file)) {
          for (int at = 0; at < identities[split].length; at++) {
            out.add(identities[split][at], ordinals[split][at]);
          }
          out.end();
        }
        files.add(IdentityFile.open(file));
      }
      return new Duplicates(files).find(2);
    } finally {
      for (IdentityFile file : files) {
        file.close();
      }
    }
  }
}
