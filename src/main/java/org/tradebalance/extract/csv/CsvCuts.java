package org.tradebalance.extract.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
 * tell which of the two holds, where their first record begins and on which line. The same look
 * tells the encoding.
 *
 * @param dialect how the file is written; not plain where it cannot be cut
 * @param splits the splits of the file, in order; none where it cannot be cut
 */
public record CsvCuts(CsvDialect dialect, List<CsvCut> splits) {

  /** What stands before the first byte and behind the last. */
  private static final byte NOTHING = '\n';

  private static final int BUFFER = 1 << 18;

  /** Copies the list. */
  public CsvCuts {
    splits = List.copyOf(splits);
  }

  /**
   * Looks through a file.
   *
   * @param size bytes of a split, more or less
   * @param threads parts looked through at the same time
   */
  public static CsvCuts of(Path file, long size, int threads) throws IOException {
    Bytes bytes = () -> Files.newInputStream(file);
    TextEncoding first = TextEncoding.of(bytes, BUFFER);
    if (!isOfSingleBytes(first.charset())) {
      return new CsvCuts(CsvDialect.of(bytes, first), List.of());
    }
    int start = CsvDialect.start(bytes);
    char separator = CsvDialect.separator(bytes, first.charset());
    List<Part> parts = parts(file, start, separator, size, threads);
    TextScan text = new TextScan();
    parts.forEach(part -> text.append(part.text));
    CsvDialect dialect = CsvDialect.of(bytes, TextEncoding.of(text));
    if (!dialect.plain()) {
      return new CsvCuts(dialect, List.of());
    }
    if (dialect.separator() != separator) {
      // What begins like UTF-8 and turns out to be something else may have other separators.
      parts = parts(file, start, dialect.separator(), size, threads);
    }
    List<QuoteScan> quotes = parts.stream().map(part -> part.quotes).toList();
    List<CsvCut> splits = cuts(quotes, start, size, Files.size(file));
    return new CsvCuts(splits.isEmpty() ? dialect.general() : dialect, splits);
  }

  private static boolean isOfSingleBytes(Charset charset) {
    return !charset.equals(StandardCharsets.UTF_16LE)
        && !charset.equals(StandardCharsets.UTF_16BE)
        && !charset.equals(TextEncoding.GB18030);
  }

  /** What was seen in a part of the file. */
  private record Part(TextScan text, QuoteScan quotes) {}

  private static List<Part> parts(Path file, int start, char separator, long size, int threads)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long end = channel.size();
      List<Callable<Part>> tasks = new ArrayList<>();
      for (long from = 0; from < end; from += size) {
        long first = from;
        long to = Math.min(end, first + size);
        tasks.add(() -> look(channel, first, to, start, separator));
      }
      List<Part> parts = new ArrayList<>();
      for (Future<Part> part : workers.invokeAll(tasks)) {
        parts.add(part.get());
      }
      return parts;
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

  private static Part look(FileChannel channel, long from, long to, int start, char separator)
      throws IOException {
    TextScan text = new TextScan();
    text.begin(bytes(channel, Math.max(0, from - TextScan.BEFORE), from));
    QuoteScan quotes = new QuoteScan((byte) separator);
    // One byte before, so that the first quote is seen with its neighbour; nothing before the text.
    long begin = Math.max(start, from);
    quotes.begin(
        begin == start ? NOTHING : bytes(channel, begin - 1, begin)[0], (int) (begin - from));
    byte[] buffer = new byte[BUFFER];
    for (long at = from; at < to; ) {
      // The mark that a text begins with is text, but no part of a record.
      long stop = at < start ? Math.min(start, to) : Math.min(to, at + buffer.length);
      int length = (int) (stop - at);
      fill(channel, ByteBuffer.wrap(buffer, 0, length), at);
      text.add(buffer, length);
      if (at >= start) {
        quotes.see(buffer, length);
      }
      at = stop;
    }
    quotes.end(to == channel.size() ? NOTHING : bytes(channel, to, to + 1)[0]);
    return new Part(text, quotes);
  }

  private static byte[] bytes(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
    fill(channel, bytes, from);
    return bytes.array();
  }

  private static void fill(FileChannel channel, ByteBuffer target, long from) throws IOException {
    int first = target.position();
    while (target.hasRemaining()) {
      if (channel.read(target, from + target.position() - first) < 0) {
        throw new IOException("the file became shorter while it was read");
      }
    }
  }
}
