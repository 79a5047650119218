package org.tradebalance.bulk;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file of numbers: entries of fixed width first, then a tail that tells what they are,
 * then the place of the tail and a mark. Numbers are little-endian.
 */
final class EntryWriter implements Closeable {

  /** The last bytes of every complete file; the digits are the version of the format. */
  static final long MARK = 0x7462_2d62_756c_6b31L;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private long position;

  EntryWriter(Path target) throws IOException {
    channel =
        FileChannel.open(
            target,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Bytes written so far. */
  long position() {
    return position + buffer.position();
  }

  void number(long number) throws IOException {
    if (buffer.remaining() < Long.BYTES) {
      flush();
    }
    buffer.putLong(number);
  }

  void numbers(long[] numbers, int count) throws IOException {
    int at = 0;
    while (at < count) {
      if (buffer.remaining() < Long.BYTES) {
        flush();
      }
      int fit = Math.min(count - at, buffer.remaining() / Long.BYTES);
      buffer.asLongBuffer().put(numbers, at, fit);
      buffer.position(buffer.position() + fit * Long.BYTES);
      at += fit;
    }
  }

  /** Ends the file. */
  void tail(Tail tail) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tail.write(new DataOutputStream(bytes));
    long place = position();
    flush();
    write(ByteBuffer.wrap(bytes.toByteArray()));
    number(place);
    number(MARK);
    flush();
  }

  private void flush() throws IOException {
    write(buffer.flip());
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      position += channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Writes what stands behind the entries. */
  interface Tail {
    void write(DataOutputStream out) throws IOException;
  }
}
