package org.tradebalance.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a full disk lacks. The last good set of outputs stays whatever happens. */
public final class DiskSpace {

  private static final double MEGABYTE = 1_000_000.0;

  private DiskSpace() {}

  /**
   * Refuses to begin a publication for which there surely is no room: it takes about as much as the
   * one before.
   *
   * @param folder where the publication is built
   * @param before the publication before; nothing is refused where there is none
   * @throws IOException where the room is too small, with the room that is needed
   */
  public static void check(Path folder, Path before) throws IOException {
    long needed = size(before);
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < needed) {
      throw new IOException(need(folder, free, needed));
    }
  }

  /** A failure to write, which names the need where the disk is full. */
  static IOException explained(IOException problem, Path folder, long written) {
    if (!isFull(problem)) {
      return problem;
    }
    long free = 0;
    try {
      free = Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      problem.addSuppressed(unknown);
    }
    // The cause says no more, and it is the innermost message that operators see.
    return new IOException(need(folder, free, written));
  }

  /** Whether a disk without room is behind a failure. */
  public static boolean isFull(@Nullable Throwable problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage());
      if (message.contains("No space left on device")
          || message.contains("not enough space on the disk")
          || message.contains("Disk quota exceeded")) {
        return true;
      }
    }
    return false;
  }

  private static String need(Path folder, long free, long needed) {
    return String.format(
        Locale.ROOT,
        "the disk of %s is full: %.1f MB are free, a publication needs more than %.1f MB;"
            + " make room, or keep fewer publications (tradebalance.keep-publications), and run"
            + " again; the outputs before stay",
        folder,
        free / MEGABYTE,
        needed / MEGABYTE);
  }

  /** The bytes of the files below a folder; 0 where it is not there. */
  static long size(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder.toRealPath())) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
