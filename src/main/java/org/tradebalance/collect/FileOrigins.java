package org.tradebalance.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The origins of the files in an input folder, in its hidden folder {@code .collected}, which is no
 * input. They go where the input folder goes and are kept when a file is replaced by a newer one.
 */
public final class FileOrigins {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path folder;

  private FileOrigins(Path folder) {
    this.folder = folder;
  }

  /** Those of an input folder. */
  public static FileOrigins below(Path input) {
    return new FileOrigins(input.resolve(CollectFolder.NAME).resolve("origins"));
  }

  /** Where the body with a hash is kept as it came; it need not be there. */
  public static Path raw(Path input, String sha256) {
    return input.resolve(CollectFolder.NAME).resolve("raw").resolve(sha256);
  }

  /** Where a content came from; empty where it was not fetched by this program. */
  public Optional<FileOrigin> find(String sha256) throws IOException {
    Path file = of(sha256);
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  void keep(FileOrigin origin) throws IOException {
    Path file = of(origin.sha256());
    Path aside = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(
        aside,
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(origin),
        StandardCharsets.UTF_8);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The hashes of the pages of the newest contents of each file. */
  Set<String> pagesOfNewest(int contents) throws IOException {
    List<FileOrigin> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        all.add(read(file));
      }
    }
    Map<String, List<FileOrigin>> byFile =
        all.stream().collect(Collectors.groupingBy(FileOrigin::file));
    Set<String> hashes = new HashSet<>();
    for (List<FileOrigin> origins : byFile.values()) {
      origins.stream()
          .sorted(Comparator.comparing(FileOrigin::fetchedAt).reversed())
          .limit(contents)
          .forEach(origin -> origin.pages().forEach(page -> hashes.add(page.sha256())));
    }
    return hashes;
  }

  private Path of(String sha256) {
    return folder.resolve(sha256 + ".json");
  }

  private static FileOrigin read(Path file) throws IOException {
    try {
      return MAPPER.readValue(file.toFile(), FileOrigin.class);
    } catch (JacksonException e) {
      throw new IOException(file + " is not what the collector wrote; remove it", e);
    }
  }
}
