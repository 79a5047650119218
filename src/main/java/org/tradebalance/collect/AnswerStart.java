package org.tradebalance.collect;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The first bytes of an answer that is no table, for the message; the others are not read. */
final class AnswerStart implements BodySubscriber<String> {

  private static final int MOST = 2_000;

  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<String> done = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

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
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      text.append(StandardCharsets.UTF_8.decode(buffer));
    }
    if (text.length() > MOST && subscription != null) {
      subscription.cancel();
      onComplete();
    }
  }

  @Override
  public void onError(Throwable problem) {
    done.complete(text.toString()); // the status is what counts
  }

  @Override
  public void onComplete() {
    done.complete(text.toString());
  }
}
