package org.tradebalance.collect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;

/**
 * One call, through redirects, to a whole body in a file: conditional, going on where a call before
 * broke off, bounded in time and size, and only to addresses that may be called.
 */
final class HttpFetch {

  private static final int REDIRECTS = 5;
  private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429, 500, 502, 503, 504);
  private static final int SHOWN = 160;
  private static final long LOOK_MILLIS = 200;

  private final HttpClient client;
  private final AddressGuard guard;
  private final String agent;
  private final Clock clock;

  /**
   * Calls by a client.
   *
   * @param client does not follow redirects itself
   * @param agent who calls, for the server's log
   */
  HttpFetch(HttpClient client, AddressGuard guard, String agent, Clock clock) {
    this.client = client;
    this.guard = guard;
    this.agent = agent;
    this.clock = clock;
  }

  /** Calls. What arrived of a body that broke off stays in {@code partial} for the next call. */
  Arrived get(Question question, PartialDownload partial) throws FetchException, IOException {
    URI at = question.address();
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      guard.check(at, question.source(), question.address());
      Optional<PartialDownload.Version> begun = partial.version();
      long have = partial.size();
      HttpResponse<String> answer =
          exchange(request(question, at, begun, have), question, partial, begun, have);
      int status = answer.statusCode();
      if (REDIRECT.contains(status)) {
        at = redirect(at, answer.headers());
      } else if (status == 304 || status == 204) {
        partial.discard();
        return new Arrived(status, null, question.etag(), question.lastModified(), true);
      } else if (status == 200 || status == 206) {
        return whole(question, answer, partial, have);
      } else {
        throw refused(status, answer, partial);
      }
    }
    throw new FetchException(
        IssueCode.SOURCE_NOT_FETCHED, false, "more than " + REDIRECTS + " redirects");
  }

  private HttpRequest request(
      Question question, URI at, Optional<PartialDownload.Version> begun, long have)
      throws FetchException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(at)
              .timeout(question.source().limits().timeout())
              .header("User-Agent", agent)
              .header("Accept-Encoding", "gzip");
      question.source().headers().forEach(request::header);
      if (at.getHost().equalsIgnoreCase(question.address().getHost())) {
        question.keyHeader().forEach(request::header);
      }
      if (begun.isPresent()) {
        request.header("Range", "bytes=" + have + "-");
        request.header("If-Range", begun.get().validator());
      } else {
        if (question.etag() != null) {
          request.header("If-None-Match", question.etag());
        }
        if (question.lastModified() != null) {
          request.header("If-Modified-Since", question.lastModified());
        }
      }
      return request.GET().build();
    } catch (IllegalArgumentException e) { // its message may hold the value of a header
      throw new FetchException(
          IssueCode.SOURCE_NOT_FETCHED,
          false,
          "the request cannot be made: a header, its value or the address is not allowed");
    }
  }

  private HttpResponse<String> exchange(
      HttpRequest request,
      Question question,
      PartialDownload partial,
      Optional<PartialDownload.Version> begun,
      long have)
      throws FetchException, IOException {
    AtomicLong bytes = new AtomicLong(have);
    CompletableFuture<HttpResponse<String>> exchange =
        client.sendAsync(
            request,
            info -> {
              try {
                if (info.statusCode() == 200) {
                  partial.begin(version(info.headers()));
                  return new BodyFile(
                      partial.body(), false, question.source().limits().bytes(), bytes);
                }
                if (info.statusCode() == 206 && begun.isPresent() && goesOn(info.headers(), have)) {
                  return new BodyFile(
                      partial.body(), true, question.source().limits().bytes(), bytes);
                }
                return new AnswerStart();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    return answer(exchange, question.source().limits().timeout(), bytes);
  }

  private static HttpResponse<String> answer(
      CompletableFuture<HttpResponse<String>> exchange, Duration timeout, AtomicLong bytes)
      throws FetchException, IOException {
    long end = System.nanoTime() + timeout.toNanos();
    try {
      while (true) {
        try {
          return exchange.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (System.nanoTime() - end > 0) {
            exchange.cancel(true);
            throw new FetchException(
                IssueCode.SOURCE_NOT_FETCHED,
                true,
                "no whole answer in " + timeout.toSeconds() + " s (" + bytes + " bytes came)");
          }
        }
      }
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw broken(e);
    }
  }

  private static FetchException broken(ExecutionException problem) {
    Throwable cause = problem;
    while (cause.getCause() != null && !(cause instanceof BodyFile.TooLargeException)) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    if (cause instanceof BodyFile.TooLargeException) {
      return new FetchException(
          IssueCode.SOURCE_NOT_FETCHED,
          false,
          "the answer has " + message + "; raise megabytes where it is right");
    }
    return new FetchException(
        IssueCode.SOURCE_NOT_FETCHED,
        true,
        "the connection failed or broke off (" + words(cause) + ")");
  }

  /** What the client says, without the names of its classes where it has words. */
  private static String words(Throwable cause) {
    String message = cause.getMessage();
    if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
      return "no such host" + (message == null ? "" : ": " + message);
    }
    if (cause instanceof EOFException) {
      return "the server closed it";
    }
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }

  private Arrived whole(
      Question question, HttpResponse<String> answer, PartialDownload partial, long have)
      throws FetchException, IOException {
    HttpHeaders headers = answer.headers();
    boolean rest = answer.statusCode() == 206;
    if (rest && !goesOn(headers, have)) {
      partial.discard();
      throw cut("the server answered with another part of the file than was asked for");
    }
    long total = rest ? total(headers) : headers.firstValueAsLong("Content-Length").orElse(-1);
    if (total >= 0 && partial.size() != total) {
      long size = partial.size();
      if (size > total) {
        partial.discard();
      }
      throw cut(size + " bytes came of " + total);
    }
    try {
      ContentDigest.check(headers, partial.body(), rest);
      Path body =
          ContentCoding.unpack(
              partial.body(), headers.firstValue("Content-Encoding").orElse(""), question.source());
      partial.discard();
      return new Arrived(
          200,
          body,
          headers.firstValue("ETag").orElse(null),
          headers.firstValue("Last-Modified").orElse(null),
          total >= 0 || headers.firstValue("Transfer-Encoding").isPresent());
    } catch (FetchException e) {
      partial.discard(); // the same bytes would fail again
      throw e;
    }
  }

  private FetchException refused(int status, HttpResponse<String> answer, PartialDownload partial)
      throws IOException {
    boolean rangeRefused = status == 416;
    if (rangeRefused) {
      partial.discard();
    }
    @Nullable Duration wait =
        answer
            .headers()
            .firstValue("Retry-After")
            .flatMap(text -> RetryAfter.read(text, clock.instant()))
            .orElse(null);
    String said = answer.body().strip().replaceAll("\\s+", " ");
    return new FetchException(
        status == 401 || status == 403
            ? IssueCode.SOURCE_KEY_REFUSED
            : IssueCode.SOURCE_NOT_FETCHED,
        rangeRefused || TEMPORARY.contains(status),
        "the server answered "
            + status
            + (said.isEmpty()
                ? ""
                : ": " + (said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said)),
        wait);
  }

  private static URI redirect(URI at, HttpHeaders headers) throws FetchException {
    String location = headers.firstValue("Location").orElse("");
    try {
      return at.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new FetchException(
          IssueCode.SOURCE_NOT_FETCHED, false, "it redirects to something that is no address");
    }
  }

  /** What tells this version from others; null where only a weak entity tag does, or nothing. */
  private static PartialDownload.@Nullable Version version(HttpHeaders headers) {
    String encoding = headers.firstValue("Content-Encoding").orElse("");
    return headers
        .firstValue("ETag")
        .filter(tag -> !tag.startsWith("W/"))
        .or(() -> headers.firstValue("Last-Modified"))
        .map(validator -> new PartialDownload.Version(validator, encoding))
        .orElse(null);
  }

  private static boolean goesOn(HttpHeaders headers, long have) {
    return headers.firstValue("Content-Range").orElse("").startsWith("bytes " + have + "-");
  }

  private static long total(HttpHeaders headers) {
    String range = headers.firstValue("Content-Range").orElse("");
    String total = range.substring(range.indexOf('/') + 1);
    return total.matches("\\d{1,15}") ? Long.parseLong(total) : -1;
  }

  private static FetchException cut(String why) {
    return new FetchException(IssueCode.SOURCE_CUT, true, why);
  }
}
