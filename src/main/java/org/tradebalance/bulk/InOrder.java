package org.tradebalance.bulk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does parts of some work at the same time and takes their results in order, few of them waiting.
 */
public final class InOrder {

  private InOrder() {}

  /** Takes a result. */
  public interface Taker<T> {
    void take(T result) throws IOException;
  }

  /**
   * Does the work.
   *
   * @param parts the parts
   * @param threads parts done at the same time
   * @param taker takes the result of each part, in the order of the parts, in this thread
   */
  public static <T> void run(List<Callable<T>> parts, int threads, Taker<T> taker)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<T>> waiting = new ArrayDeque<>();
      Iterator<Callable<T>> next = parts.iterator();
      while (next.hasNext() || !waiting.isEmpty()) {
        while (next.hasNext() && waiting.size() <= threads) {
          waiting.add(workers.submit(next.next()));
        }
        taker.take(waiting.remove().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      workers.shutdownNow();
    }
  }

  private static IOException unwrapped(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof DiskTrouble disk) {
      return disk.trouble();
    }
    if (cause instanceof RuntimeException problem) {
      throw problem;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException trouble ? trouble : new IOException(cause);
  }
}
