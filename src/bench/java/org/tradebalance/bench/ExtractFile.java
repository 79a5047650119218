package org.tradebalance.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An extract being written, and beside it {@code <file>.bad.csv}: the numbers of the lines that are
 * bad, the header being line 1, and what is wrong with them.
 */
final class ExtractFile implements RowSink {

  private static final int BUFFER = 1 << 20;

  private final OutputStream out;
  private final PrintStream bad;
  private long lines = 1;

  ExtractFile(Path target, String header) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER);
    bad = new PrintStream(bad(target).toFile(), StandardCharsets.UTF_8);
    bad.print("row,fault\n");
    out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Where the bad rows of a file are listed. */
  static Path bad(Path target) {
    return target.resolveSibling(target.getFileName() + ".bad.csv");
  }

  @Override
  public void row(Line line, Fault fault) throws IOException {
    line.sign('\n').writeTo(out);
    lines++;
    if (fault != Fault.NONE) {
      bad.print(lines + "," + fault + "\n");
    }
  }

  /** Lines so far, the header with them. */
  long lines() {
    return lines;
  }

  @Override
  public void close() throws IOException {
    out.close();
    bad.close();
  }
}
