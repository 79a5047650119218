package org.tradebalance.publish.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.csv.CSVFormat;
import org.tradebalance.balance.DetailList;
import org.tradebalance.balance.DetailRows;
import org.tradebalance.balance.DetailSink;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.table.ProductBalanceTable;

/**
 * Writes {@code detail/<dataset>.csv}: millions of balances by product, with the columns of {@code
 * bilateral_balance.csv}. Blocks of balances are made text side by side and written in order.
 */
public final class DetailCsv implements DetailSink {

  private static final int BLOCK = DetailList.WIDTH << 13;

  private final DetailText text;
  private final OutputStream out;
  private final ExecutorService workers;
  private final int most;
  private final Deque<Future<RowBytes>> waiting = new ArrayDeque<>();
  private DetailList block = new DetailList();
  private long rows;

  private DetailCsv(DetailText text, OutputStream out, ExecutorService workers, int most) {
    this.text = text;
    this.out = out;
    this.workers = workers;
    this.most = most;
  }

  /**
   * Writes the file.
   *
   * @return the number of its rows
   */
  public static long write(Path target, Publication publication, DetailRows details)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (OutputStream out = Files.newOutputStream(target)) {
      out.write(header().getBytes(UTF_8));
      DetailCsv csv = new DetailCsv(new DetailText(publication, details), out, workers, threads);
      details.read(0, details.economies().size(), csv);
      csv.end();
      return csv.rows;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      workers.shutdownNow();
    }
  }

  private static String header() {
    return CSVFormat.RFC4180.format(ProductBalanceTable.TABLE.file().header().toArray()) + "\r\n";
  }

  @Override
  public void balance(long line, int exportsState, long exports, int importsState, long imports) {
    block.balance(line, exportsState, exports, importsState, imports);
    rows++;
    if (block.size() == BLOCK) {
      submit();
      if (waiting.size() > most) {
        writeNext();
      }
    }
  }

  private void submit() {
    DetailList full = block;
    block = new DetailList();
    waiting.add(workers.submit(() -> text.rows(full)));
  }

  private void end() {
    submit();
    while (!waiting.isEmpty()) {
      writeNext();
    }
  }

  private void writeNext() {
    try {
      waiting.remove().get().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
