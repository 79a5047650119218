package org.tradebalance.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A part of a file as a stream. Read it in large blocks. */
public final class ByteRange extends InputStream {

  private final FileChannel channel;
  private final long to;
  private long at;

  /**
   * A part.
   *
   * @param from its first byte
   * @param to behind its last byte
   */
  public ByteRange(Path file, long from, long to) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
    this.at = from;
    this.to = to;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (at >= to) {
      return -1;
    }
    int wanted = (int) Math.min(length, to - at);
    int read = channel.read(ByteBuffer.wrap(target, from, wanted), at);
    if (read < 0) {
      throw new IOException("the file became shorter while it was read");
    }
    at += read;
    return read;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
