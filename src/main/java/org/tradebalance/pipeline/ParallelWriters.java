package org.tradebalance.pipeline;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes the parts of a publication at the same time. */
public final class ParallelWriters {

  private ParallelWriters() {}

  /** Waits for all of them; throws what the first that failed has thrown. */
  public static void inParallel(Collection<Callable<Void>> writers, int threads) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Void> written : workers.invokeAll(writers)) {
        written.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      workers.shutdownNow();
    }
  }
}
