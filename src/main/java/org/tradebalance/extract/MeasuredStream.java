package org.tradebalance.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * Counts what compressed content really unpacks to and stops at the limits; at its end compares
 * size and checksum with what the archive says, where it says anything.
 */
public class MeasuredStream extends FilterInputStream {

  private static final long SMALL = 1 << 20;

  private final String what;
  private final Limits limits;
  private final long packed;
  private final UnpackedSize tally;
  private final long statedSize;
  private final long statedChecksum;
  private final CRC32 checksum = new CRC32();
  private long bytes;

  /**
   * Metrics a stream.
   *
   * @param what the content, for messages
   * @param packed its size before unpacking
   * @param tally of all entries that count towards the same limit
   * @param statedSize what it should unpack to; -1 where nobody says
   * @param statedChecksum its CRC-32; -1 where nobody says
   */
  MeasuredStream(
      InputStream in,
      String what,
      Limits limits,
      long packed,
      UnpackedSize tally,
      long statedSize,
      long statedChecksum) {
    super(in);
    this.what = what;
    this.limits = limits;
    this.packed = packed;
    this.tally = tally;
    this.statedSize = statedSize;
    this.statedChecksum = statedChecksum;
  }

  /** Content of which only the packed size is known, as in a gzip file. */
  public static MeasuredStream of(InputStream in, String what, Limits limits, long packed) {
    return new MeasuredStream(in, what, limits, packed, new UnpackedSize(), -1, -1);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    if (read < 0) {
      compare();
      return read;
    }
    checksum.update(buffer, from, read);
    bytes += read;
    tally.add(read);
    refuseExcess(what, limits, packed, bytes, tally.bytes());
    return read;
  }

  /**
   * Refuses content beyond the limits, as it was read or as somebody says that it is.
   *
   * @param bytes its size
   * @param total that of all content that counts towards the same limit, its own included
   */
  static void refuseExcess(String what, Limits limits, long packed, long bytes, long total)
      throws LimitExceededException {
    if (total > limits.unpackedBytes()) {
      throw new LimitExceededException(
          Limits.excess(
              total + " bytes unpacked up to " + what, limits.unpackedBytes(), "unpacked-bytes"));
    }
    if (bytes > SMALL && bytes / Math.max(1, packed) >= limits.ratio()) {
      throw new LimitExceededException(
          Limits.excess(
              what + " unpacks to more than " + bytes / Math.max(1, packed) + " times its size",
              limits.ratio(),
              "ratio"));
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 1 << 16)).length;
  }

  /** Nothing is read twice, or it would count twice. */
  @Override
  public boolean markSupported() {
    return false;
  }

  private void compare() throws IOException {
    if (statedSize >= 0 && bytes != statedSize) {
      throw new IOException(what + " is said to hold " + statedSize + " bytes and holds " + bytes);
    }
    if (statedChecksum >= 0 && checksum.getValue() != statedChecksum) {
      throw new IOException(what + " does not have the checksum that the archive gives it");
    }
  }
}
