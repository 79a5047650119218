package org.tradebalance.bulk;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The identities of the accepted rows of a split on disk, spread over parts by their highest bits.
 * A number holds further bits of the identity and the ordinal of the row, counted from the first
 * row of its block: the fewer bits that takes, the fewer rows have the same number by chance. Equal
 * bits are a reason to look at two rows, and different ones prove that they are not about the same.
 */
final class IdentityFile implements Closeable {

  /** Parts, each small enough to be looked through in the cache. */
  static final int PARTS = 256;

  /** Bits of an ordinal; the rows of a full block lie far closer together. */
  private static final int ORDINAL = 18;

  private static final int BLOCK = 512;

  private final EntryReader reader;
  private final Blocks[] parts = new Blocks[PARTS];

  private IdentityFile(EntryReader reader) throws IOException {
    this.reader = reader;
    try (DataInputStream tail = reader.tail()) {
      for (int part = 0; part < PARTS; part++) {
        parts[part] = Blocks.read(tail);
      }
    }
  }

  static IdentityFile open(Path file) throws IOException {
    return new IdentityFile(new EntryReader(file));
  }

  /** What two numbers of a part have in common that may be of rows about the same. */
  static long identity(long number) {
    return number >>> ORDINAL;
  }

  /** The ordinal in its split of the row whose number stands at a place of a part. */
  int ordinal(int part, int at, long number) {
    return parts[part].firstOrdinal(at) + ((int) number & ((1 << ORDINAL) - 1));
  }

  /** How many numbers a part has. */
  int count(int part) {
    return parts[part].count();
  }

  /** Copies the numbers of a part. */
  void copy(int part, long[] target, int from) throws IOException {
    Blocks blocks = parts[part];
    int at = from;
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int block = 0; block < blocks.size(); block++) {
      int count = blocks.count(block);
      reader.read(bytes.clear().limit(count * Long.BYTES), blocks.place(block));
      bytes.flip().asLongBuffer().get(target, at, count);
      at += count;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Writes one. */
  static final class Writer implements Closeable {

    private final EntryWriter out;
    private final long[][] waiting = new long[PARTS][BLOCK];
    private final int[] counts = new int[PARTS];
    private final int[] first = new int[PARTS];
    private final Blocks[] parts = new Blocks[PARTS];

    Writer(Path target) throws IOException {
      this.out = new EntryWriter(target);
      Arrays.setAll(parts, part -> new Blocks());
    }

    void add(long identity, int ordinal) throws IOException {
      int part = (int) (identity >>> 56);
      if (counts[part] == BLOCK || (counts[part] > 0 && ordinal - first[part] >= 1 << ORDINAL)) {
        flush(part);
      }
      if (counts[part] == 0) {
        first[part] = ordinal;
      }
      waiting[part][counts[part]++] = identity << ORDINAL | ordinal - first[part];
    }

    private void flush(int part) throws IOException {
      parts[part].add(out.position(), counts[part], first[part]);
      out.numbers(waiting[part], counts[part]);
      counts[part] = 0;
    }

    void end() throws IOException {
      for (int part = 0; part < PARTS; part++) {
        if (counts[part] > 0) {
          flush(part);
        }
      }
      out.tail(
          tail -> {
            for (Blocks blocks : parts) {
              blocks.write(tail);
            }
          });
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Where the blocks of a part are. */
  private static final class Blocks {

    private long[] places = new long[4];
    private int[] ends = new int[4];
    private int[] firstOrdinals = new int[4];
    private int size;

    static Blocks read(DataInputStream in) throws IOException {
      Blocks blocks = new Blocks();
      for (int left = in.readInt(); left > 0; left--) {
        blocks.add(in.readLong(), in.readInt(), in.readInt());
      }
      return blocks;
    }

    void write(DataOutputStream out) throws IOException {
      out.writeInt(size);
      for (int block = 0; block < size; block++) {
        out.writeLong(places[block]);
        out.writeInt(count(block));
        out.writeInt(firstOrdinals[block]);
      }
    }

    void add(long place, int count, int firstOrdinal) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        firstOrdinals = Arrays.copyOf(firstOrdinals, 2 * size);
      }
      places[size] = place;
      ends[size] = count() + count;
      firstOrdinals[size++] = firstOrdinal;
    }

    int size() {
      return size;
    }

    /** Numbers of all blocks. */
    int count() {
      return size == 0 ? 0 : ends[size - 1];
    }

    int count(int block) {
      return block == 0 ? ends[0] : ends[block] - ends[block - 1];
    }

    long place(int block) {
      return places[block];
    }

    /** The first ordinal of the block in which a number stands. */
    int firstOrdinal(int at) {
      int found = Arrays.binarySearch(ends, 0, size, at + 1);
      return firstOrdinals[found >= 0 ? found : -found - 1];
    }
  }
}
