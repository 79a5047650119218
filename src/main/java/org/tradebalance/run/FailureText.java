package org.tradebalance.run;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.DiskSpace;
import org.tradebalance.store.database.LostDatabase;

/** What went wrong, in one line for an operator. */
public final class FailureText {

  private FailureText() {}

  /** The cause at the bottom, in words. */
  public static String inOneLine(Throwable problem) {
    if (DiskSpace.isFull(problem)) {
      return "the disk is full: make room for one more set of outputs and the growth of the"
          + " database, then run again; the outputs before stay";
    }
    if (LostDatabase.isBehind(problem)) {
      return "the database cannot be reached or went away ("
          + LostDatabase.detail(problem)
          + "): what was stored stays; run again when it is back";
    }
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof OutOfMemoryError) {
      return "out of memory (" + cause.getMessage() + "); give more with java -Xmx";
    }
    if (cause instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (cause instanceof NoSuchFileException gone) {
      return gone.getFile() + " does not exist";
    }
    if (cause instanceof FileSystemException file) {
      return file.getFile() + ": " + file.getReason();
    }
    @Nullable String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
