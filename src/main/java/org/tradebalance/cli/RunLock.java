package org.tradebalance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.GroupOnly;

/**
 * One process at a time for an output folder and its database. The operating system gives the lock
 * up when the process ends, however it ends; the file beside it only says who holds it.
 */
final class RunLock implements AutoCloseable {

  /** What the verbs that only look take the lock for; others wait for them. */
  static final String LOOK_UP = "look-up";

  private static final String NAMELESS = "another process";
  private static final int ATTEMPTS = 100;
  private static final Pattern RUN = Pattern.compile(", run (\\d+)$");

  private final FileChannel channel;
  private final Path output;
  private final String text;

  private RunLock(FileChannel channel, Path output, String text) {
    this.channel = channel;
    this.output = output;
    this.text = text;
  }

  /**
   * Takes the lock of an output folder.
   *
   * @param verb what it is taken for
   * @throws HeldException where another process has it
   */
  static RunLock take(Path output, String verb, Clock clock) throws IOException, HeldException {
    GroupOnly.folder(output);
    FileChannel channel =
        FileChannel.open(
            output.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    GroupOnly.file(output.resolve(".lock")); // whoever may read a file may lock it
    for (int attempt = 0; !locked(channel); attempt++) {
      String holder = read(owner(output));
      if (attempt > 0 && (attempt == ATTEMPTS || !isShort(holder))) {
        channel.close();
        throw new HeldException(holder);
      }
      pause();
    }
    String text =
        "process "
            + ProcessHandle.current().pid()
            + " ("
            + verb
            + ") since "
            + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Files.writeString(owner(output), text, StandardCharsets.UTF_8);
    return new RunLock(channel, output, text);
  }

  /** Notes the run that works, and forgets what was asked of it when it worked before. */
  void working(long run) {
    try {
      Files.deleteIfExists(stopRequest(output, run));
      Files.writeString(owner(output), text + ", run " + run, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether somebody asked a run of this folder to stop. */
  boolean stopRequested(long run) {
    return Files.exists(stopRequest(output, run));
  }

  /**
   * Who holds the lock of an output folder.
   *
   * @return what the lock says of its holder; empty where nobody holds it
   */
  static Optional<String> holder(Path output) throws IOException {
    if (!Files.exists(output.resolve(".lock"))) {
      return Optional.empty();
    }
    try (FileChannel channel =
        FileChannel.open(output.resolve(".lock"), StandardOpenOption.WRITE)) {
      return locked(channel) ? Optional.empty() : Optional.of(read(owner(output)));
    }
  }

  /** The run that the holder of a lock works on; empty before it has one. */
  static OptionalLong run(String holder) {
    Matcher number = RUN.matcher(holder);
    return number.find() ? OptionalLong.of(Long.parseLong(number.group(1))) : OptionalLong.empty();
  }

  /** The file that asks a run of this folder to stop, by being there. */
  static Path stopRequest(Path output, long run) {
    return output.resolve(".stop-" + run);
  }

  private static Path owner(Path output) {
    return output.resolve(".lock-owner");
  }

  /** Whoever only looks is gone in a moment; whoever just came writes its name in a moment. */
  private static boolean isShort(String holder) {
    return holder.equals(NAMELESS) || holder.contains("(" + LOOK_UP + ")");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String read(Path owner) {
    try {
      return Files.readString(owner, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return NAMELESS;
    }
  }

  @Override
  public void close() throws IOException {
    RunLock.run(read(owner(output))).ifPresent(run -> stopRequest(output, run).toFile().delete());
    Files.deleteIfExists(owner(output));
    channel.close();
  }

  /** Another process has the lock; the message says which. */
  static final class HeldException extends Exception {
    HeldException(String owner) {
      super(owner);
    }
  }
}
