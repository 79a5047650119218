package org.tradebalance.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Puts rows into a random order in bounded memory: each goes to one of many files drawn by lot, and
 * each of those is then shuffled in memory.
 */
final class ShuffledRows implements RowSink {

  private static final int FILES = 200;
  private static final int BUFFER = 1 << 16;

  private final RowSink target;
  private final SplittableRandom random;
  private final Path folder;
  private final OutputStream[] parts = new OutputStream[FILES];

  ShuffledRows(RowSink target, Path beside, long seed) throws IOException {
    this.target = target;
    this.random = new SplittableRandom(seed);
    this.folder = Files.createTempDirectory(beside.toAbsolutePath().getParent(), "shuffle");
    for (int part = 0; part < FILES; part++) {
      parts[part] = new BufferedOutputStream(Files.newOutputStream(part(part)), BUFFER);
    }
  }

  private Path part(int part) {
    return folder.resolve(Integer.toString(part));
  }

  /** Each line is kept with its fault before it. */
  @Override
  public void row(Line line, Fault fault) throws IOException {
    OutputStream part = parts[random.nextInt(FILES)];
    part.write(fault.sign());
    line.sign('\n').writeTo(part);
  }

  @Override
  public void close() throws IOException {
    Line line = new Line();
    for (int part = 0; part < FILES; part++) {
      parts[part].close();
      byte[] bytes = Files.readAllBytes(part(part));
      int[] starts = shuffled(bytes);
      for (int start : starts) {
        int end = start + 1;
        line.clear();
        while (bytes[end] != '\n') {
          line.sign((char) (bytes[end++] & 0xFF));
        }
        target.row(line, Fault.of(bytes[start]));
      }
      Files.delete(part(part));
    }
    Files.delete(folder);
    target.close();
  }

  private int[] shuffled(byte[] bytes) {
    int count = 0;
    for (byte sign : bytes) {
      count += sign == '\n' ? 1 : 0;
    }
    int[] starts = new int[count];
    int start = 0;
    for (int at = 0, line = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        int swapped = random.nextInt(line + 1);
        starts[line++] = starts[swapped];
        starts[swapped] = start;
        start = at + 1;
      }
    }
    return starts;
  }
}
