package org.tradebalance.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.tradebalance.balance.SumLog;
import org.tradebalance.balance.Sums;

/** A million amounts to sums of a quarter as many figures, and the sums in order. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SumsBenchmark {

  private static final int AMOUNTS = 1 << 20;

  @Param({"true", "false"})
  public boolean inOrder = true;

  private final long[] figures = new long[AMOUNTS];

  @Setup
  public void drawFigures() {
    SplittableRandom random = new SplittableRandom(1);
    Arrays.setAll(figures, at -> random.nextLong(AMOUNTS / 4) << 20);
    if (inOrder) {
      Arrays.sort(figures);
    }
  }

  @Benchmark
  public Sums table() {
    SumLog log = new SumLog(64L << 20);
    for (long figure : figures) {
      log.add(figure, figure >>> 20);
    }
    return log.drain();
  }

  @Benchmark
  public Sums tableThenSorted() {
    return table().sorted();
  }

  @Benchmark
  public Map<Long, Long> hashMap() {
    Map<Long, Long> sums = new HashMap<>();
    for (long figure : figures) {
      sums.merge(figure, figure >>> 20, Math::addExact);
    }
    return sums;
  }
}
