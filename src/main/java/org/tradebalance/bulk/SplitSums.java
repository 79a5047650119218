package org.tradebalance.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.tradebalance.balance.SumLog;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.FigureSink;

/**
 * Sums the figures of a split and keeps its identities, on disk whenever there are many. Where an
 * export is at once the import of the partner, every sum is written a second time as that import.
 */
final class SplitSums implements FigureSink, Closeable {

  private final SplitFolder folder;
  private final int split;
  private final Layout layout;
  private final SumLog log;
  private final IdentityFile.Writer identities;
  private Supplier<List<String>> products = List::of;
  private long taken;
  private long written;

  SplitSums(SplitFolder folder, int split, Layout layout, long tableBytes) throws IOException {
    this.folder = folder;
    this.split = split;
    this.layout = layout;
    this.log = new SumLog(tableBytes);
    this.identities = new IdentityFile.Writer(folder.identities(split));
  }

  /** Where the names of the products are. */
  void products(Supplier<List<String>> names) {
    products = names;
  }

  @Override
  public void figure(long figure, long amount) {
    taken += amount;
    log.add(figure, amount);
    if (log.isFull()) {
      spill();
    }
  }

  @Override
  public void row(long identity, int ordinal) {
    try {
      identities.add(identity, ordinal);
    } catch (IOException e) {
      throw new DiskTrouble(e);
    }
  }

  private void spill() {
    try {
      written += SumFile.write(folder, split, log.drain(), products.get(), layout);
    } catch (IOException e) {
      throw new DiskTrouble(e);
    }
  }

  /** Writes what is left, and makes sure that nothing was lost on the way. */
  void end() throws IOException {
    spill();
    identities.end();
    if (taken != written) {
      throw new IllegalStateException(
          "split " + split + ": the amounts taken and written differ by " + (taken - written));
    }
  }

  @Override
  public void close() throws IOException {
    identities.close();
  }
}
