package org.tradebalance.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the collector remembers from one night to the next, in a file that is replaced whole. */
final class CollectState {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;
  private final Remembered known;

  private CollectState(Path file, Remembered known) {
    this.file = file;
    this.known = known;
  }

  /** Reads it; nothing is known where there is no file. */
  static CollectState read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new CollectState(
          file, new Remembered(new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
    }
    try {
      Remembered read = MAPPER.readValue(file.toFile(), Remembered.class);
      read.sources.values().forEach(Instant::parse);
      return new CollectState(
          file,
          new Remembered(
              new TreeMap<>(read.calls), new TreeMap<>(read.hosts), new TreeMap<>(read.sources)));
    } catch (JacksonException | DateTimeException | NullPointerException e) {
      // Without the cause: the last of the causes is what operators are shown.
      throw new IOException(
          file + " is not what the collector wrote; remove it, and everything is asked for anew");
    }
  }

  @Nullable CallState call(String key) {
    return known.calls.get(key);
  }

  void remember(String key, CallState state) throws IOException {
    known.calls.put(key, state);
    write();
  }

  /** Forgets a call, so that all of it is asked for again. */
  void forget(String key) throws IOException {
    known.calls.remove(key);
    write();
  }

  /** Forgets the calls of a source that were not made for any of its files. */
  void keepOnly(String source, Set<String> made) throws IOException {
    known.calls.keySet().removeIf(key -> key.startsWith(source + " ") && !made.contains(key));
    write();
  }

  /** The hashes of the pages that the next night may need. */
  Set<String> needed() {
    Set<String> hashes = new java.util.HashSet<>();
    known.calls.values().forEach(call -> hashes.add(call.sha256()));
    return hashes;
  }

  /** When a source last was fetched whole; null where it never was. */
  @Nullable Instant lastWhole(String source) {
    String at = known.sources.get(source);
    return at == null ? null : Instant.parse(at);
  }

  void fetchedWhole(String source, Instant at) throws IOException {
    known.sources.put(source, at.toString());
    write();
  }

  /** Calls made to a host on the day of a moment. */
  int calls(String host, Instant now) {
    HostState state = known.hosts.get(host);
    return state == null || !state.day().equals(day(now)) ? 0 : state.calls();
  }

  /** Counts a call, before it is made: one that is killed counts, too. */
  void count(String host, Instant now) throws IOException {
    HostState state = known.hosts.get(host);
    known.hosts.put(
        host,
        new HostState(day(now), calls(host, now) + 1, state == null ? null : state.notBefore()));
    write();
  }

  /** Before when a host does not want to be called; null for any time. */
  @Nullable Instant notBefore(String host) {
    HostState state = known.hosts.get(host);
    String moment = state == null ? null : state.notBefore();
    return moment == null ? null : Instant.parse(moment);
  }

  void notBefore(String host, Instant when, Instant now) throws IOException {
    known.hosts.put(host, new HostState(day(now), calls(host, now), when.toString()));
    write();
  }

  private void write() throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(
        aside,
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(known),
        StandardCharsets.UTF_8);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
  }

  /** What stands in the file. */
  record Remembered(
      Map<String, CallState> calls, Map<String, HostState> hosts, Map<String, String> sources) {}
}
