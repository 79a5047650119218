package org.tradebalance.bulk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Where the splits of one file leave their sums.
 *
 * @param path a folder of the file's own
 */
public record SplitFolder(Path path) {

  private static final String SUMS = "%05d-%03d.sums";

  /** The next file of sums of a split. */
  Path nextSums(int split) {
    int number = 0;
    while (Files.exists(path.resolve(String.format(Locale.ROOT, SUMS, split, number)))) {
      number++;
    }
    return path.resolve(String.format(Locale.ROOT, SUMS, split, number));
  }

  /** The identities of the rows of a split. */
  public Path identities(int split) {
    return path.resolve(String.format(Locale.ROOT, "%05d.identities", split));
  }

  /** All files of sums, in order. */
  List<Path> allSums() throws IOException {
    return list("*.sums");
  }

  /** Removes what an earlier attempt at a split left. */
  void clear(int split) throws IOException {
    for (Path old : list(String.format(Locale.ROOT, "%05d[-.]*", split))) {
      if (!old.toString().endsWith(".split")) {
        Files.delete(old);
      }
    }
  }

  private List<Path> list(String pattern) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, pattern)) {
      files.forEach(found::add);
    }
    Collections.sort(found);
    return found;
  }
}
