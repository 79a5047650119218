package org.tradebalance.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What came and was not taken in, the newest of each name: for whoever wants to see what it is. */
final class RefusedFiles {

  private final Path folder;

  RefusedFiles(Path folder) {
    this.folder = folder;
  }

  /** Keeps a file under the name that it would have had; gives its place. */
  Path keep(Path body, String name) throws IOException {
    Files.createDirectories(folder);
    return Files.move(body, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forgets what was refused, now that a good one is here. */
  void forget(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }
}
