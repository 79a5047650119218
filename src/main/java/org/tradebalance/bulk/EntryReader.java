package org.tradebalance.bulk;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads what {@link EntryWriter} wrote. Its parts can be read at the same time. */
final class EntryReader implements Closeable {

  private static final int END = 2 * Long.BYTES;

  private final Path file;
  private final FileChannel channel;

  EntryReader(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
  }

  /**
   * What stands behind the entries.
   *
   * @throws IOException also where the file is not complete or of another version
   */
  DataInputStream tail() throws IOException {
    long size = channel.size();
    ByteBuffer end = ByteBuffer.allocate(END).order(ByteOrder.LITTLE_ENDIAN);
    if (size >= END) {
      read(end, size - END);
    }
    long place = size >= END ? end.flip().getLong() : -1;
    if (place < 0 || place > size - END || end.getLong() != EntryWriter.MARK) {
      throw new IOException(file + " is not complete or was written by another version");
    }
    ByteBuffer tail = ByteBuffer.allocate(Math.toIntExact(size - END - place));
    read(tail, place);
    return new DataInputStream(new ByteArrayInputStream(tail.array()));
  }

  /** Fills a buffer from a place. */
  void read(ByteBuffer target, long from) throws IOException {
    int start = target.position();
    while (target.hasRemaining()) {
      if (channel.read(target, from + target.position() - start) < 0) {
        throw new IOException(file + " is shorter than it says");
      }
    }
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
