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
 * Where the pieces of one file leave their sums.
 *
 * @param path a folder of the file's own
 */
public record PieceFolder(Path path) {

  private static final String SUMS = "%05d-%03d.sums";

  /** The next file of sums of a piece. */
  Path nextSums(int piece) {
    int number = 0;
    while (Files.exists(path.resolve(String.format(Locale.ROOT, SUMS, piece, number)))) {
      number++;
    }
    return path.resolve(String.format(Locale.ROOT, SUMS, piece, number));
  }

  /** The identities of the rows of a piece. */
  public Path identities(int piece) {
    return path.resolve(String.format(Locale.ROOT, "%05d.identities", piece));
  }

  /** All files of sums, in order. */
  List<Path> allSums() throws IOException {
    return list("*.sums");
  }

  /** Removes what an earlier attempt at a piece left. */
  void clear(int piece) throws IOException {
    for (Path old : list(String.format(Locale.ROOT, "%05d[-.]*", piece))) {
      if (!old.toString().endsWith(".piece")) {
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
