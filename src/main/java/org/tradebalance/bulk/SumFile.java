package org.tradebalance.bulk;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tradebalance.balance.SumSource;
import org.tradebalance.balance.Sums;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.trade.ObservationBits;

/** Sums of figures on disk, in order, with the products that their ranks mean. */
final class SumFile implements Closeable {

  private static final int ENTRY = 2 * Long.BYTES;
  private static final int BLOCK = 1 << 15;

  private final EntryReader reader;
  private final List<String> products;
  private final int[] starts;
  private final long check;

  private SumFile(EntryReader reader) throws IOException {
    this.reader = reader;
    try (DataInputStream tail = reader.tail()) {
      this.check = tail.readLong();
      this.starts = new int[ObservationBits.ECONOMIES + 1];
      for (int at = 0; at < starts.length; at++) {
        starts[at] = tail.readInt();
      }
      this.products = texts(tail);
    }
  }

  /**
   * Writes sums of a split; where an export is at once the import of the partner, a second time as
   * that import.
   *
   * @param sums in any order, products by their place in a list
   * @param products the list
   * @return the sum of all sums, modulo 2 to the power of 64
   * @throws ArithmeticException where a sum leaves 64 bits
   */
  static long write(SplitFolder folder, int split, Sums sums, List<String> products, Layout layout)
      throws IOException {
    int[] places =
        IntStream.range(0, products.size())
            .boxed()
            .sorted(Comparator.comparing(products::get))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[places.length];
    for (int rank = 0; rank < places.length; rank++) {
      ranks[places[rank]] = rank;
    }
    List<String> ranked = Arrays.stream(places).mapToObj(products::get).toList();
    Sums summed =
        sums.about(
                figure ->
                    ObservationBits.withProduct(figure, ranks[ObservationBits.product(figure)]))
            .summed();
    long check = write(folder.nextSums(split), summed, ranked);
    if (layout.reading().mirrored()) {
      write(folder.nextSums(split), summed.mirrored(), ranked);
    }
    return check;
  }

  /** Writes sums in order and their products. */
  private static long write(Path target, Sums sums, List<String> products) throws IOException {
    try (EntryWriter out = new EntryWriter(target)) {
      int[] starts = new int[ObservationBits.ECONOMIES + 1];
      long check = 0;
      for (int at = 0; at < sums.size(); at++) {
        starts[ObservationBits.reporter(sums.figure(at)) + 1]++;
        check += sums.amount(at);
        out.number(sums.figure(at));
        out.number(sums.amount(at));
      }
      Arrays.parallelPrefix(starts, Integer::sum);
      long ofAll = check;
      out.tail(
          tail -> {
            tail.writeLong(ofAll);
            for (int start : starts) {
              tail.writeInt(start);
            }
            texts(tail, products);
          });
      return ofAll;
    }
  }

  static SumFile open(Path file) throws IOException {
    return new SumFile(new EntryReader(file));
  }

  /** The products in the order of their ranks. */
  List<String> products() {
    return products;
  }

  /** The sum of all sums, modulo 2 to the power of 64. */
  long check() {
    return check;
  }

  /** How many sums the reporters of lower rank have. */
  int before(int reporter) {
    return starts[reporter];
  }

  /**
   * The sums of some reporters, in order.
   *
   * @param ranks what to call each product
   */
  SumSource of(int fromReporter, int toReporter, int[] ranks) {
    return new Cursor(starts[fromReporter], starts[toReporter], ranks);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      texts.add(in.readUTF());
    }
    return List.copyOf(texts);
  }

  private final class Cursor implements SumSource {

    private final ByteBuffer block;
    private final int[] ranks;
    private final int to;
    private int next;
    private long figure;
    private long amount;

    Cursor(int from, int to, int[] ranks) {
      this.next = from;
      this.to = to;
      this.ranks = ranks;
      this.block =
          ByteBuffer.allocate(Math.min(BLOCK / ENTRY, to - from) * ENTRY)
              .order(ByteOrder.LITTLE_ENDIAN)
              .limit(0);
      next();
    }

    @Override
    public long figure() {
      return figure;
    }

    @Override
    public long amount() {
      return amount;
    }

    @Override
    public void next() {
      if (!block.hasRemaining()) {
        if (next == to) {
          figure = END;
          return;
        }
        fill();
      }
      long read = block.getLong();
      figure = ObservationBits.withProduct(read, ranks[ObservationBits.product(read)]);
      amount = block.getLong();
    }

    private void fill() {
      int count = Math.min(BLOCK / ENTRY, to - next);
      try {
        reader.read(block.clear().limit(count * ENTRY), (long) next * ENTRY);
      } catch (IOException e) {
        throw new DiskTrouble(e);
      }
      block.flip();
      next += count;
    }
  }
}
