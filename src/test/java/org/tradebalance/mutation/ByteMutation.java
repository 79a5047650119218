package org.tradebalance.mutation;

import java.util.Arrays;
import java.util.Random;

/** What disks, cables and copying do to any file. */
enum ByteMutation implements Mutation {
  ONE_BYTE_CHANGED("one byte changed") {
    @Override
    byte[] change(byte[] bytes, Random random) {
      int at = random.nextInt(bytes.length);
      bytes[at] = (byte) (bytes[at] + 1 + random.nextInt(255));
      return bytes;
    }
  },
  ONE_BIT_FLIPPED("one bit flipped") {
    @Override
    byte[] change(byte[] bytes, Random random) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      return bytes;
    }
  },
  TEN_BYTES_CHANGED("ten bytes changed") {
    @Override
    byte[] change(byte[] bytes, Random random) {
      for (int times = 0; times < 10; times++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      return bytes;
    }
  },
  BLOCK_OF_ZEROS("block of zero bytes") {
    @Override
    byte[] change(byte[] bytes, Random random) {
      int from = random.nextInt(bytes.length);
      Arrays.fill(bytes, from, Math.min(bytes.length, from + 512), (byte) 0);
      return bytes;
    }
  },
  BLOCK_LOST("block of bytes lost") {
    @Override
    byte[] change(byte[] bytes, Random random) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
      return joined(bytes, from, to);
    }
  },
  BLOCK_TWICE("block of bytes twice") {
    @Override
    byte[] change(byte[] bytes, Random random) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
      return joined(bytes, to, from);
    }
  },
  TRUNCATED("truncated") {
    @Override
    byte[] change(byte[] bytes, Random random) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
  },
  END_LOST("last bytes lost") {
    @Override
    byte[] change(byte[] bytes, Random random) {
      return Arrays.copyOf(bytes, bytes.length - 1 - random.nextInt(Math.min(40, bytes.length)));
    }
  };

  private final String kind;

  ByteMutation(String kind) {
    this.kind = kind;
  }

  abstract byte[] change(byte[] bytes, Random random);

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Mutant of(GoodFile good, Random random) {
    return Mutant.somewhere(good.name(), change(good.bytes().clone(), random), kind);
  }

  /** The bytes before one place and those from another on. */
  private static byte[] joined(byte[] bytes, int end, int start) {
    byte[] joined = Arrays.copyOf(bytes, end + bytes.length - start);
    System.arraycopy(bytes, start, joined, end, bytes.length - start);
    return joined;
  }
}
