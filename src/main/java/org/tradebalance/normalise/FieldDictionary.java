package org.tradebalance.normalise;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RecordBytes;

/**
 * The texts of one column that were met so far and what each means. Texts of up to eight bytes, as
 * codes are, are found by their bytes as one number; 0 is the empty text, and one that ends with
 * NUL, which would be the number of a shorter one, is not found that way.
 */
final class FieldDictionary {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Beyond so many texts, a column of garbage for instance, each is worked out anew. */
  private static final int MOST = 1 << 16;

  private final Function<String, FieldEntry> meaning;
  private final Map<String, FieldEntry> longer = new HashMap<>();
  private long[] words = new long[64];
  private @Nullable FieldEntry[] entries = new @Nullable FieldEntry[64];
  private int known;
  private long lastWord;
  private FieldEntry last;

  FieldDictionary(Function<String, FieldEntry> meaning) {
    this.meaning = meaning;
    this.last = meaning.apply("");
  }

  /** What the text of a row in a column means. */
  FieldEntry find(RecordBytes row, int column) {
    if (column >= row.size()) {
      return meaning.apply("");
    }
    int from = row.from(column);
    int length = row.to(column) - from;
    if (length > RecordBytes.MARGIN || row.isEscaped(column)) {
      return longer(row.text(column));
    }
    long word = (long) WORDS.get(row.bytes(), from);
    word = length == 0 ? 0 : word & -1L >>> (Long.SIZE - Byte.SIZE * length);
    if (length > 0 && word >>> (Byte.SIZE * (length - 1)) == 0) {
      return longer(row.text(column));
    }
    if (word == lastWord) {
      return last;
    }
    FieldEntry entry = find(row, column, word);
    lastWord = word;
    last = entry;
    return entry;
  }

  private FieldEntry find(RecordBytes row, int column, long word) {
    int mask = words.length - 1;
    int slot = hash(word) & mask;
    for (FieldEntry entry = entries[slot]; entry != null; entry = entries[slot]) {
      if (words[slot] == word) {
        return entry;
      }
      slot = (slot + 1) & mask;
    }
    FieldEntry entry = meaning.apply(row.text(column));
    if (known < MOST) {
      words[slot] = word;
      entries[slot] = entry;
      if (2 * ++known > words.length) {
        grow();
      }
    }
    return entry;
  }

  private FieldEntry longer(String text) {
    FieldEntry entry = longer.get(text);
    if (entry == null) {
      entry = meaning.apply(text);
      if (longer.size() < MOST) {
        longer.put(text, entry);
      }
    }
    return entry;
  }

  private void grow() {
    long[] oldWords = words;
    @Nullable FieldEntry[] oldEntries = entries;
    words = new long[2 * oldWords.length];
    entries = new @Nullable FieldEntry[words.length];
    int mask = words.length - 1;
    for (int at = 0; at < oldWords.length; at++) {
      if (oldEntries[at] != null) {
        int slot = hash(oldWords[at]) & mask;
        while (entries[slot] != null) {
          slot = (slot + 1) & mask;
        }
        words[slot] = oldWords[at];
        entries[slot] = oldEntries[at];
      }
    }
  }

  private static int hash(long word) {
    return (int) ((word * 0x9E3779B97F4A7C15L) >>> 40);
  }
}
