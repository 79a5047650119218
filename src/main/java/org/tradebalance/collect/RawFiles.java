package org.tradebalance.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tradebalance.digest.Sha256;

/** The bodies as they came, each by the hash of its content. */
final class RawFiles {

  private final Path folder;

  RawFiles(Path folder) {
    this.folder = folder;
  }

  /** Takes a file in; gives its hash. */
  String take(Path body) throws IOException {
    String hash = Sha256.of(body);
    Files.move(body, of(hash), StandardCopyOption.ATOMIC_MOVE);
    return hash;
  }

  boolean has(String hash) {
    return !hash.isEmpty() && Files.isRegularFile(of(hash));
  }

  Path of(String hash) {
    return folder.resolve(hash);
  }

  /** Removes all others. */
  void keepOnly(Set<String> hashes) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> others =
          files.filter(file -> !hashes.contains(file.getFileName().toString())).toList();
      for (Path other : others) {
        Files.delete(other);
      }
    }
  }
}
