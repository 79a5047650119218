package org.tradebalance.extract.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Cuts a CSV where no quoted field is open. Each part of the file is looked through by itself, as
 * if it began outside of quotes and as if it began inside of them; put side by side, the parts then
 * tell which of the two holds, where their first record begins and on which line.
 */
public final class CsvCuts {

  /** What stands before the first byte and behind the last. */
  private static final byte NOTHING = '\n';

  private CsvCuts() {}

  /**
   * The pieces of a file, in order; none where its quotes are irregular, so that it cannot be cut.
   *
   * @param dialect how the file is written
   * @param size bytes of a piece, more or less
   * @param threads parts looked through at the same time
   */
  public static List<CsvCut> of(Path file, CsvDialect dialect, long size, int threads)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long end = channel.size();
      List<Callable<QuoteScan>> parts = new ArrayList<>();
      for (long from = 0; from < end; from += size) {
        long first = from;
        parts.add(() -> scan(channel, first, Math.min(end, first + size), dialect));
      }
      List<QuoteScan> scans = new ArrayList<>();
      for (Future<QuoteScan> part : workers.invokeAll(parts)) {
        scans.add(part.get());
      }
      return cuts(scans, dialect.start(), size, end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<CsvCut> cuts(List<QuoteScan> scans, long start, long size, long end) {
    List<CsvCut> cuts = new ArrayList<>();
    boolean quoted = false;
    long from = start;
    int line = 1;
    int lines = 0;
    for (int part = 0; part < scans.size(); part++) {
      QuoteScan scan = scans.get(part);
      if (scan.isIrregular(quoted)) {
        return List.of();
      }
      int begin = scan.firstRecord(quoted);
      if (part > 0 && begin >= 0) {
        long cut = part * size + begin;
        cuts.add(new CsvCut(from, cut, line));
        from = cut;
        line = 1 + lines + scan.linesBefore(quoted);
      }
      lines += scan.lines();
      quoted ^= scan.hasOddQuotes();
    }
    if (quoted) {
      return List.of();
    }
    if (from < end) {
      cuts.add(new CsvCut(from, end, line));
    }
    return cuts;
  }

  private static QuoteScan scan(FileChannel channel, long from, long to, CsvDialect dialect)
      throws IOException {
    QuoteScan scan = new QuoteScan((byte) dialect.separator());
    byte[] buffer = new byte[1 << 18];
    // One byte before, so that the first quote is seen with its neighbour; nothing before the text.
    long at = Math.max(dialect.start(), from);
    scan.begin(at == dialect.start() ? NOTHING : byteAt(channel, at - 1), (int) (at - from));
    while (at < to) {
      int length = (int) Math.min(buffer.length, to - at);
      ByteBuffer target = ByteBuffer.wrap(buffer, 0, length);
      while (target.hasRemaining() && channel.read(target, at + target.position()) >= 0) {
        // goes on until the part is there
      }
      if (target.hasRemaining()) {
        throw new IOException("the file became shorter while it was read");
      }
      scan.see(buffer, length);
      at += length;
    }
    scan.end(to == channel.size() ? NOTHING : byteAt(channel, to));
    return scan;
  }

  private static byte byteAt(FileChannel channel, long at) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    if (channel.read(one, at) != 1) {
      throw new IOException("the file became shorter while it was read");
    }
    return one.get(0);
  }
}
