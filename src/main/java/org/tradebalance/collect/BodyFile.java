package org.tradebalance.collect;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Takes a body into a file as it comes, up to a limit; what came stays where it breaks off. */
final class BodyFile implements BodySubscriber<String> {

  private final FileChannel channel;
  private final long limit;
  private final AtomicLong bytes;
  private final CompletableFuture<String> done = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private boolean closed;

  /**
   * A body.
   *
   * @param append whether it goes on behind what is in the file
   * @param limit bytes that the whole file may have
   * @param bytes counts them, for whoever waits
   */
  BodyFile(Path file, boolean append, long limit, AtomicLong bytes) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
    this.limit = limit;
    this.bytes = bytes;
    bytes.set(channel.size());
  }

  @Override
  public CompletionStage<String> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> buffers) {
    if (closed) {
      return;
    }
    try {
      for (ByteBuffer buffer : buffers) {
        if (bytes.addAndGet(buffer.remaining()) > limit) {
          throw new TooLargeException(limit);
        }
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
    } catch (IOException e) {
      if (subscription != null) {
        subscription.cancel();
      }
      onError(e);
    }
  }

  @Override
  public void onError(Throwable problem) {
    close();
    done.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    close();
    done.complete("");
  }

  private synchronized void close() {
    closed = true;
    try {
      channel.close();
    } catch (IOException e) {
      done.completeExceptionally(e);
    }
  }

  /** More bytes than allowed. */
  static final class TooLargeException extends IOException {
    TooLargeException(long limit) {
      super("more than " + limit + " bytes");
    }
  }
}
