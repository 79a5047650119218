package org.tradebalance.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.tradebalance.digest.Sha256;

/** The hash of a file, worked out by a thread of its own beside other work. */
final class BackgroundHash {

  private final FutureTask<String> hash;

  BackgroundHash(Path file) {
    hash = new FutureTask<>(() -> Sha256.of(file));
  }

  /** Begins to read the file. */
  void start() {
    Thread thread = new Thread(hash, "hash");
    thread.setDaemon(true); // it only reads, so that nothing is lost where the program ends
    thread.start();
  }

  /** Waits for the hash; only after {@link #start}. */
  String value() throws IOException {
    try {
      return hash.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e.getCause());
    }
  }
}
