package org.tradebalance.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tradebalance.balance.SumMerge;
import org.tradebalance.balance.SumSource;
import org.tradebalance.balance.Sums;
import org.tradebalance.trade.ObservationBits;

/** All sums of the splits of a file, as if they were one file with one list of products. */
final class SumFiles implements Closeable {

  private static final int IN_MEMORY = 1 << 19;

  private final List<SumFile> files = new ArrayList<>();
  private final List<int[]> ranks = new ArrayList<>();
  private List<String> products = List.of();

  static SumFiles open(SplitFolder folder) throws IOException {
    SumFiles all = new SumFiles();
    try {
      for (Path file : folder.allSums()) {
        all.files.add(SumFile.open(file));
      }
    } catch (IOException e) {
      all.close();
      throw e;
    }
    all.rank();
    return all;
  }

  private void rank() {
    TreeSet<String> names = new TreeSet<>();
    files.forEach(file -> names.addAll(file.products()));
    products = List.copyOf(names);
    Map<String, Integer> places = new HashMap<>();
    products.forEach(name -> places.put(name, places.size()));
    for (SumFile file : files) {
      ranks.add(file.products().stream().mapToInt(name -> places.getOrDefault(name, -1)).toArray());
    }
    if (products.size() > ObservationBits.PRODUCTS) {
      throw new org.tradebalance.normalise.BeyondLimit(
          "more than " + ObservationBits.PRODUCTS + " products");
    }
  }

  /** The products in the order of their ranks. */
  List<String> products() {
    return products;
  }

  /** How many sums the reporters of lower rank have, sums that are merged counted each. */
  long before(int reporter) {
    long before = 0;
    for (SumFile file : files) {
      before += file.before(reporter);
    }
    return before;
  }

  /** The sum of all sums, modulo 2 to the power of 64. */
  long check() {
    return files.stream().mapToLong(SumFile::check).sum();
  }

  /**
   * The sums of some reporters, in order: put in order where they fit in memory, which is several
   * times as quick as to merge a hundred files.
   */
  SumSource of(int fromReporter, int toReporter) {
    List<SumSource> sources = new ArrayList<>();
    for (int at = 0; at < files.size(); at++) {
      SumFile file = files.get(at);
      if (file.before(fromReporter) < file.before(toReporter)) {
        sources.add(file.of(fromReporter, toReporter, ranks.get(at)));
      }
    }
    long count = before(toReporter) - before(fromReporter);
    return count > IN_MEMORY ? new SumMerge(sources) : sorted(sources, (int) count);
  }

  private static SumSource sorted(List<SumSource> sources, int count) {
    long[] figures = new long[count];
    long[] amounts = new long[count];
    int size = 0;
    for (SumSource source : sources) {
      for (; source.figure() != SumSource.END; source.next()) {
        figures[size] = source.figure();
        amounts[size++] = source.amount();
      }
    }
    return new Sums(figures, amounts).summed().source();
  }

  @Override
  public void close() throws IOException {
    for (SumFile file : files) {
      file.close();
    }
  }
}
