package org.tradebalance.bulk;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.tradebalance.balance.DetailList;
import org.tradebalance.balance.DetailRows;
import org.tradebalance.balance.DetailSink;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.SeriesKey;

/** The balances by product of one file, kept as long as the file is one of those published. */
public final class DetailFile implements DetailRows, Closeable {

  private static final int ENTRY = 3 * Long.BYTES;
  private static final int BLOCK = ENTRY << 11;
  private static final int STATES = 7;

  private final EntryReader reader;
  private final SeriesKey series;
  private final List<String> economies;
  private final List<String> products;
  private final long[] before = new long[ObservationBits.ECONOMIES + 1];

  private DetailFile(EntryReader reader) throws IOException {
    this.reader = reader;
    try (DataInputStream tail = reader.tail()) {
      this.series =
          new SeriesKey(
              tail.readUTF(),
              "",
              "",
              Coded.parse(Item.class, tail.readUTF()),
              "",
              Coded.parse(Adjustment.class, tail.readUTF()));
      this.economies = SumFile.texts(tail);
      this.products = SumFile.texts(tail);
      for (int at = 0; at < before.length; at++) {
        before[at] = tail.readLong();
      }
    }
  }

  /** Opens one. */
  public static DetailFile open(Path file) throws IOException {
    return new DetailFile(new EntryReader(file));
  }

  @Override
  public SeriesKey series() {
    return series;
  }

  @Override
  public List<String> economies() {
    return economies;
  }

  @Override
  public List<String> products() {
    return products;
  }

  @Override
  public long before(int reporter) {
    return before[reporter];
  }

  @Override
  public void read(int fromReporter, int toReporter, DetailSink sink) {
    ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    long next = before[fromReporter] * ENTRY;
    long to = before[toReporter] * ENTRY;
    try {
      while (next < to) {
        reader.read(block.clear().limit((int) Math.min(BLOCK, to - next)), next);
        next += block.position();
        block.flip();
        while (block.hasRemaining()) {
          long entry = block.getLong();
          sink.balance(
              ObservationBits.seriesPeriod(entry),
              (int) entry >>> 3 & STATES,
              block.getLong(),
              (int) entry & STATES,
              block.getLong());
        }
      }
    } catch (IOException e) {
      throw new DiskTrouble(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Writes one aside, and puts it in its place when it is complete. */
  static final class Writer implements Closeable {

    private final Path target;
    private final Path aside;
    private final EntryWriter out;
    private final long[] before = new long[ObservationBits.ECONOMIES + 1];

    Writer(Path target) throws IOException {
      this.target = target;
      this.aside = target.resolveSibling(target.getFileName() + ".part");
      this.out = new EntryWriter(aside);
    }

    void add(DetailList list) throws IOException {
      for (int at = 0; at < list.size(); at += DetailList.WIDTH) {
        before[ObservationBits.reporter(list.numbers()[at]) + 1]++;
      }
      out.numbers(list.numbers(), list.size());
    }

    void end(SeriesKey series, List<String> economies, List<String> products) throws IOException {
      Arrays.parallelPrefix(before, Long::sum);
      out.tail(
          tail -> {
            tail.writeUTF(series.dataset());
            tail.writeUTF(series.item().code());
            tail.writeUTF(series.adjustment().code());
            SumFile.texts(tail, economies);
            SumFile.texts(tail, products);
            for (long count : before) {
              tail.writeLong(count);
            }
          });
      out.close();
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
