package org.tradebalance.collect;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sources on this machine, and a collector whose waiting passes at once. */
final class Sources {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  static final Instant NIGHT = Instant.parse("2026-03-05T02:00:00Z");

  /** How long was waited, in order. */
  final List<Duration> waited = new ArrayList<>();

  /** After so many waits somebody wants it to end. */
  int stopAfter = Integer.MAX_VALUE;

  /** What the layouts say of what came. */
  ContentRecognition recognition = (body, name) -> null;

  private Instant now = NIGHT;
  private Map<String, String> environment = Map.of();

  /** Moves the clock. */
  Sources at(Instant moment) {
    now = moment;
    return this;
  }

  Sources with(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  Collector collector(Path input) {
    return collector(input, new AddressGuard(h -> List.of(InetAddress.getByName(h)), false));
  }

  Collector collector(Path input, AddressGuard guard) {
    Clock clock = new MovedClock();
    return new Collector(
        input,
        new SecretKeys(environment, null),
        new HttpFetch(CLIENT, guard, "tradebalance/test", clock),
        clock,
        this::pass,
        () -> 1.0,
        2,
        () -> waited.size() >= stopAfter,
        recognition);
  }

  private void pass(Duration duration) {
    if (!duration.isZero()) {
      waited.add(duration);
      now = now.plus(duration);
    }
  }

  static Draft csv(String address) {
    return new Draft(address);
  }

  /** A source, built up. */
  static final class Draft {
    private final String address;
    private String file = "table.csv";
    private @Nullable String layout;
    private ContentKind kind = ContentKind.CSV;
    private @Nullable PageFormat pages;
    private Map<String, ValueList> values = Map.of();
    private @Nullable PeriodRange periods;
    private CollectCalendar calendar = new CollectCalendar(CollectCalendar.Every.RUN, 1);
    private @Nullable SourceKey key;
    private long rows;
    private int callsADay;
    private Duration timeout = Duration.ofSeconds(10);
    private long bytes = 10_000_000;
    private List<String> redirectHosts = List.of();
    private boolean allowHttp = true;
    private boolean allowPrivate = true;
    private @Nullable ControlFile control;

    Draft(String address) {
      this.address = address;
    }

    Draft file(String name, ContentKind what) {
      file = name;
      kind = what;
      return this;
    }

    Draft layout(String id) {
      layout = id;
      return this;
    }

    Draft pages(PageFormat format) {
      pages = format;
      return this;
    }

    Draft values(String name, int together, String... of) {
      values = Map.of(name, new ValueList(List.of(of), together));
      return this;
    }

    Draft periods(PeriodRange range) {
      periods = range;
      return this;
    }

    Draft every(CollectCalendar.Every every, int fromDay) {
      calendar = new CollectCalendar(every, fromDay);
      return this;
    }

    Draft key(SourceKey with) {
      key = with;
      return this;
    }

    Draft rowLimit(long limit) {
      rows = limit;
      return this;
    }

    Draft callsADay(int calls) {
      callsADay = calls;
      return this;
    }

    Draft timeout(Duration most) {
      timeout = most;
      return this;
    }

    Draft bytes(long most) {
      bytes = most;
      return this;
    }

    Draft redirects(String... hosts) {
      redirectHosts = List.of(hosts);
      return this;
    }

    Draft strict(boolean http, boolean inside) {
      allowHttp = http;
      allowPrivate = inside;
      return this;
    }

    Draft control(ControlFile table) {
      control = table;
      return this;
    }

    WebSource named(String id) {
      return new WebSource(
          id,
          id,
          true,
          "",
          layout,
          address,
          file,
          kind,
          pages,
          values,
          periods,
          calendar,
          key,
          Map.of(),
          new SourceLimits(rows, callsADay, Duration.ZERO, timeout, bytes),
          redirectHosts,
          allowHttp,
          allowPrivate,
          control);
    }
  }

  private final class MovedClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
