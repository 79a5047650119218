package org.tradebalance.collect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.tradebalance.collect.CollectOutcome.Kind;
import org.tradebalance.quality.IssueCode;

/**
 * Fetches the files of sources into the input folder, one call after the other. A source that fails
 * is told, and the others are fetched.
 */
public final class Collector {

  private static final Duration CONNECT = Duration.ofSeconds(30);

  private final Path input;
  private final SecretKeys keys;
  private final HttpFetch http;
  private final Clock clock;
  private final Pause pause;
  private final DoubleSupplier random;
  private final int keptContents;
  private final BooleanSupplier stopped;
  private final ContentRecognition recognition;

  Collector(
      Path input,
      SecretKeys keys,
      HttpFetch http,
      Clock clock,
      Pause pause,
      DoubleSupplier random,
      int keptContents,
      BooleanSupplier stopped,
      ContentRecognition recognition) {
    this.stopped = stopped;
    this.recognition = recognition;
    this.input = input;
    this.keys = keys;
    this.http = http;
    this.clock = clock;
    this.pause = pause;
    this.random = random;
    this.keptContents = keptContents;
  }

  /**
   * The collector that calls over the network.
   *
   * @param input the input folder
   * @param agent who calls, for the server's log
   * @param environment the variables of the process, which may name a proxy
   * @param keptContents how many contents of each file are kept as they came
   * @param stopped whether somebody wants it to end; asked before each call and while it waits
   * @param recognition says whether what came can be loaded
   */
  public static Collector overHttp(
      Path input,
      SecretKeys keys,
      String agent,
      Map<String, String> environment,
      int keptContents,
      BooleanSupplier stopped,
      ContentRecognition recognition) {
    EnvironmentProxy proxy = new EnvironmentProxy(environment);
    Clock clock = Clock.systemUTC();
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // one connection, used again
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .proxy(proxy)
            .build();
    AddressGuard guard =
        new AddressGuard(host -> List.of(InetAddress.getAllByName(host)), proxy.isSet());
    return new Collector(
        input,
        keys,
        new HttpFetch(client, guard, agent, clock),
        clock,
        Pause.real(stopped),
        new java.security.SecureRandom()::nextDouble,
        keptContents,
        stopped,
        recognition);
  }

  /**
   * Fetches.
   *
   * @param sources what to fetch
   * @param asked whether somebody named them, so that their calendar does not matter
   * @param lines takes what becomes of each file
   * @throws CollectingException where another process collects into the same folder
   */
  public List<CollectOutcome> collect(
      List<WebSource> sources, boolean asked, Consumer<CollectOutcome> lines)
      throws IOException, CollectingException {
    List<CollectOutcome> outcomes = new ArrayList<>();
    Consumer<CollectOutcome> tell =
        outcome -> {
          outcomes.add(outcome);
          lines.accept(outcome);
        };
    try (CollectFolder folder = CollectFolder.take(input)) {
      CollectState state = CollectState.read(folder.state());
      PoliteCalls calls =
          new PoliteCalls(
              http, state, keys, folder.partial(), RetryRule.USUAL, clock, pause, random, stopped);
      for (WebSource source : sources) {
        if (stopped.getAsBoolean()) {
          break;
        }
        if (asked || isDue(source, state)) {
          collect(source, folder, state, calls, tell);
        } else {
          tell.accept(notDue(source, state));
        }
      }
      Set<String> needed = new HashSet<>(state.needed());
      needed.addAll(FileOrigins.below(input).pagesOfNewest(keptContents));
      new RawFiles(folder.raw()).keepOnly(needed);
    }
    return outcomes;
  }

  /** What would be fetched and why; calls nobody. */
  public List<CollectOutcome> plan(List<WebSource> sources, boolean asked) throws IOException {
    CollectState state = CollectState.read(input.resolve(CollectFolder.NAME).resolve("state.json"));
    List<CollectOutcome> plan = new ArrayList<>();
    for (WebSource source : sources) {
      if (!asked && !isDue(source, state)) {
        plan.add(notDue(source, state));
        continue;
      }
      for (PlannedFile file : PlannedFile.of(source, today())) {
        PageCall first = file.calls().get(0);
        CallState known = state.call(source.id() + " " + first.address());
        plan.add(
            new CollectOutcome(
                Kind.PLANNED,
                source.id(),
                file.name(),
                file.calls().size()
                    + (file.calls().size() == 1 ? " call" : " calls")
                    + ", "
                    + first.address()
                    + (known == null
                        ? ", never fetched"
                        : ", if it changed since " + known.fetchedAt()),
                null));
      }
    }
    return plan;
  }

  private void collect(
      WebSource source,
      CollectFolder folder,
      CollectState state,
      PoliteCalls calls,
      Consumer<CollectOutcome> tell)
      throws IOException {
    List<PlannedFile> files = PlannedFile.of(source, today());
    int done = 0;
    boolean whole = true;
    try {
      ControlTable control = control(source, calls);
      FileCollection collection =
          new FileCollection(input, folder, calls, state, clock, recognition, control);
      for (PlannedFile file : files) {
        try {
          tell.accept(collection.collect(file));
        } catch (FetchException e) {
          whole = false;
          tell.accept(failed(source, file.name(), e, ""));
          if (endsTheSource(e) && done + 1 < files.size()) {
            tell.accept(
                failed(source, "", e, "; " + (files.size() - done - 1) + " more files not tried"));
            return;
          }
        } catch (IOException e) {
          whole = false;
          tell.accept(failed(source, file.name(), unwritten(e), ""));
        }
        done++;
      }
      if (whole) {
        state.keepOnly(source.id(), collection.made());
        state.fetchedWhole(source.id(), clock.instant());
      }
    } catch (FetchException e) {
      tell.accept(failed(source, "", e, ""));
    }
  }

  /** What came and could not be written here: the disk, or rights of the folder. */
  private static FetchException unwritten(IOException problem) {
    String reason =
        problem instanceof AccessDeniedException
            ? "no permission for " + problem.getMessage()
            : String.valueOf(problem.getMessage());
    return new FetchException(
        IssueCode.SOURCE_NOT_FETCHED, false, "the file could not be written here: " + reason);
  }

  /** Whether the next file of the source would fail in the same way. */
  private static boolean endsTheSource(FetchException problem) {
    return switch (problem.code()) {
      case SOURCE_QUOTA_USED, SOURCE_KEY_MISSING, SOURCE_KEY_REFUSED, SOURCE_ADDRESS_REFUSED ->
          true;
      case SOURCE_NOT_FETCHED -> problem.isTemporary();
      default -> false;
    };
  }

  private @Nullable ControlTable control(WebSource source, PoliteCalls calls)
      throws FetchException, IOException {
    ControlFile control = source.control();
    if (control == null) {
      return null;
    }
    Path body = calls.call(source, control.address(), null, table -> {}).body();
    if (body == null) {
      throw new FetchException(
          IssueCode.SOURCE_NOTHING_PUBLISHED, false, "the publisher's table of rows is empty");
    }
    ControlTable table = new ControlTable(body, control);
    Files.delete(body);
    return table;
  }

  private CollectOutcome failed(
      WebSource source, String file, FetchException problem, String more) {
    return new CollectOutcome(
        Kind.FAILED, source.id(), file, keys.masked(problem.why()) + more, problem.code());
  }

  private boolean isDue(WebSource source, CollectState state) {
    return source.calendar().isDue(clock.instant(), state.lastWhole(source.id()));
  }

  private static CollectOutcome notDue(WebSource source, CollectState state) {
    java.time.Instant last = state.lastWhole(source.id());
    return new CollectOutcome(
        Kind.NOT_DUE,
        source.id(),
        "",
        source.calendar().words()
            + (last == null ? "" : "; fetched " + last.truncatedTo(ChronoUnit.SECONDS)),
        null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
