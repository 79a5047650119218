package org.tradebalance.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What arrived of a body so far, and of which version of it. A later call goes on behind it where
 * the server still has that version ({@code Range} with {@code If-Range}, RFC 9110, 13.1.5).
 */
final class PartialDownload {

  private final Path body;
  private final Path version;

  PartialDownload(Path folder, String name) {
    body = folder.resolve(name + ".part");
    version = folder.resolve(name + ".version");
  }

  /** The bytes as they came, in the encoding of the answer. */
  Path body() {
    return body;
  }

  long size() throws IOException {
    return Files.exists(body) ? Files.size(body) : 0;
  }

  /** The version that the bytes are of; empty where there are none, or nothing can tell it. */
  Optional<Version> version() throws IOException {
    if (size() == 0 || !Files.exists(version)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(version, StandardCharsets.UTF_8);
    return lines.size() < 2
        ? Optional.empty()
        : Optional.of(new Version(lines.get(0), lines.get(1)));
  }

  /** Begins anew. */
  void begin(@Nullable Version of) throws IOException {
    discard();
    if (of != null) {
      Files.writeString(version, of.validator + "\n" + of.encoding + "\n", StandardCharsets.UTF_8);
    }
  }

  void discard() throws IOException {
    Files.deleteIfExists(body);
    Files.deleteIfExists(version);
  }

  /**
   * A version of a body.
   *
   * @param validator its strong entity tag, or the time of its last change
   * @param encoding its content encoding; empty for none
   */
  record Version(String validator, String encoding) {}
}
