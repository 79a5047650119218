package org.tradebalance.bulk;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.tradebalance.normalise.BeyondLimit;

/**
 * The identities of the accepted rows of a piece on disk, spread over parts by their highest bits.
 * A number holds further bits of the identity and the ordinal of the row: equal bits are a reason
 * to look at two rows, and different ones prove that they are not about the same.
 */
final class IdentityFile implements Closeable {

  /** Parts, each small enough to be looked through in the cache. */
  static final int PARTS = 256;

  /** Bits of an ordinal where a file is one stream. */
  static final int STREAM = 30;

  /** Bits of an ordinal where a file is cut; the more are left, the fewer rows are looked at. */
  static final int CUT = 24;

  private static final int BLOCK = 512;

  private final EntryReader reader;
  private final int ordinalBits;
  private final long[][] blocks = new long[PARTS][];

  private IdentityFile(EntryReader reader) throws IOException {
    this.reader = reader;
    try (DataInputStream tail = reader.tail()) {
      ordinalBits = tail.readInt();
      for (int part = 0; part < PARTS; part++) {
        blocks[part] = new long[tail.readInt()];
        for (int at = 0; at < blocks[part].length; at++) {
          blocks[part][at] = tail.readLong();
        }
      }
    }
  }

  static IdentityFile open(Path file) throws IOException {
    return new IdentityFile(new EntryReader(file));
  }

  /** Whether two numbers of a part may be of rows about the same. */
  long identity(long number) {
    return number >>> ordinalBits;
  }

  /** The ordinal of the row in its piece. */
  int ordinal(long number) {
    return (int) number & ((1 << ordinalBits) - 1);
  }

  /** How many numbers a part has. */
  int count(int part) {
    int count = 0;
    for (long block : blocks[part]) {
      count += (int) (block & (BLOCK * 2 - 1));
    }
    return count;
  }

  /** Copies the numbers of a part. */
  void copy(int part, long[] target, int from) throws IOException {
    int at = from;
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (long block : blocks[part]) {
      int count = (int) (block & (BLOCK * 2 - 1));
      reader.read(bytes.clear().limit(count * Long.BYTES), (block / (BLOCK * 2)) * Long.BYTES);
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
    private final int ordinalBits;
    private final long[][] waiting = new long[PARTS][BLOCK];
    private final int[] counts = new int[PARTS];
    private final long[][] blocks = new long[PARTS][4];
    private final int[] blockCounts = new int[PARTS];

    Writer(Path target, int ordinalBits) throws IOException {
      this.out = new EntryWriter(target);
      this.ordinalBits = ordinalBits;
    }

    void add(long identity, int ordinal) throws IOException {
      if (ordinal >= 1 << ordinalBits) {
        throw new BeyondLimit("more than " + (1 << ordinalBits) + " rows in a piece");
      }
      int part = (int) (identity >>> 56);
      waiting[part][counts[part]++] = identity << ordinalBits | ordinal;
      if (counts[part] == BLOCK) {
        flush(part);
      }
    }

    private void flush(int part) throws IOException {
      if (blockCounts[part] == blocks[part].length) {
        blocks[part] = Arrays.copyOf(blocks[part], 2 * blocks[part].length);
      }
      long place = out.position() / Long.BYTES;
      blocks[part][blockCounts[part]++] = place * (BLOCK * 2) + counts[part];
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
            tail.writeInt(ordinalBits);
            for (int part = 0; part < PARTS; part++) {
              tail.writeInt(blockCounts[part]);
              for (int at = 0; at < blockCounts[part]; at++) {
                tail.writeLong(blocks[part][at]);
              }
            }
          });
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
