package org.tradebalance.collect;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.tradebalance.digest.Sha256;
import org.tradebalance.quality.IssueCode;

/**
 * Calls one after the other, with the pauses that a source asks for, within its quota of the day,
 * and again where a call failed for the moment. What arrived is of the kind that is expected.
 */
final class PoliteCalls {

  private final HttpFetch http;
  private final CollectState state;
  private final SecretKeys keys;
  private final Path partial;
  private final RetryRule rule;
  private final Clock clock;
  private final Pause pause;
  private final DoubleSupplier random;
  private final BooleanSupplier stopped;
  private boolean called;

  PoliteCalls(
      HttpFetch http,
      CollectState state,
      SecretKeys keys,
      Path partial,
      RetryRule rule,
      Clock clock,
      Pause pause,
      DoubleSupplier random,
      BooleanSupplier stopped) {
    this.http = http;
    this.state = state;
    this.keys = keys;
    this.partial = partial;
    this.rule = rule;
    this.clock = clock;
    this.pause = pause;
    this.random = random;
    this.stopped = stopped;
  }

  /**
   * Calls until something arrives that can be used.
   *
   * @param known what came before, to ask for news only; null to ask for all of it
   * @throws FetchException where it is given up; its message holds no key
   */
  Arrived call(WebSource source, String address, @Nullable CallState known, BodyCheck check)
      throws FetchException, IOException {
    String host = URI.create(address).getHost();
    PartialDownload begun =
        new PartialDownload(partial, Sha256.ofText(source.id() + " " + address).substring(0, 32));
    for (int made = 1; ; made++) {
      refuseWhatIsTooMuch(source, host);
      if (called) {
        pause.pause(source.limits().pause());
      }
      called = true;
      if (stopped.getAsBoolean()) {
        throw new FetchException(IssueCode.SOURCE_NOT_FETCHED, true, "it was stopped");
      }
      state.count(host, clock.instant());
      try {
        Arrived arrived = http.get(question(source, address, known), begun);
        Path body = arrived.body();
        if (body != null) {
          check(arrived, body, source, check);
        }
        return arrived;
      } catch (FetchException e) {
        again(e, made, host);
      }
    }
  }

  private void check(Arrived arrived, Path body, WebSource source, BodyCheck check)
      throws FetchException, IOException {
    try {
      KeyEcho.refuse(body, keys.given());
      ContentCheck.check(arrived, body, source);
      check.check(body);
    } catch (FetchException e) {
      Files.deleteIfExists(body);
      throw e;
    }
  }

  /** Waits, or gives up. */
  private void again(FetchException problem, int made, String host)
      throws FetchException, IOException {
    Duration asked = problem.retryAfter();
    Optional<Duration> wait =
        problem.isTemporary() ? rule.wait(made, asked, random) : Optional.empty();
    if (wait.isEmpty()) {
      Instant now = clock.instant();
      if (asked != null) {
        state.notBefore(host, now.plus(asked), now);
      }
      throw new FetchException(
          problem.code(),
          problem.isTemporary(),
          keys.masked(problem.why())
              + (made > 1 ? " (after " + made + " calls)" : "")
              + (asked == null
                  ? ""
                  : "; it asks not to be called for " + asked.toSeconds() + " s"));
    }
    pause.pause(wait.get());
  }

  private void refuseWhatIsTooMuch(WebSource source, String host) throws FetchException {
    Instant now = clock.instant();
    Instant notBefore = state.notBefore(host);
    if (notBefore != null && now.isBefore(notBefore)) {
      throw new FetchException(
          IssueCode.SOURCE_NOT_FETCHED,
          true,
          host + " asked not to be called before " + notBefore.truncatedTo(ChronoUnit.SECONDS));
    }
    int quota = source.limits().callsADay();
    if (quota > 0 && state.calls(host, now) >= quota) {
      throw new FetchException(
          IssueCode.SOURCE_QUOTA_USED,
          false,
          "the " + quota + " calls of a day to " + host + " are used; the next night goes on");
    }
  }

  private Question question(WebSource source, String address, @Nullable CallState known)
      throws FetchException {
    SourceKey key = source.key();
    String secret = key == null ? "" : keys.find(key.reference());
    String query = key == null ? null : key.query();
    String header = key == null ? null : key.header();
    String full =
        query == null
            ? address
            : address
                + (address.contains("?") ? "&" : "?")
                + query
                + "="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    return new Question(
        source,
        URI.create(full),
        header == null ? Map.of() : Map.of(header, secret),
        known == null ? null : known.etag(),
        known == null ? null : known.lastModified());
  }

  /** Refuses a body that cannot be used. */
  interface BodyCheck {
    void check(Path body) throws FetchException, IOException;
  }
}
