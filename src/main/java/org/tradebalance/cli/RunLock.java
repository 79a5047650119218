package org.tradebalance.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process at a time for an output folder and its database. The operating system gives the lock
 * up when the process ends, however it ends; the file beside it only says who holds it.
 */
final class RunLock implements AutoCloseable {

  private final FileChannel channel;
  private final Path owner;

  private RunLock(FileChannel channel, Path owner) {
    this.channel = channel;
    this.owner = owner;
  }

  /**
   * Takes the lock of an output folder.
   *
   * @param verb what it is taken for
   * @throws HeldException where another process has it
   */
  static RunLock take(Path output, String verb, Clock clock) throws IOException, HeldException {
    Files.createDirectories(output);
    Path owner = output.resolve(".lock-owner");
    FileChannel channel =
        FileChannel.open(
            output.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new HeldException(read(owner));
    }
    String text =
        "process "
            + ProcessHandle.current().pid()
            + " ("
            + verb
            + ") since "
            + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Files.writeString(owner, text, StandardCharsets.UTF_8);
    channel.write(ByteBuffer.allocate(0));
    return new RunLock(channel, owner);
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
      return "another process";
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(owner);
    channel.close();
  }

  /** Another process has the lock; the message says which. */
  static final class HeldException extends Exception {
    HeldException(String owner) {
      super(owner);
    }
  }
}
