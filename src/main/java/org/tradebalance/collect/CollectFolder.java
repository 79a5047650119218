package org.tradebalance.collect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The hidden folder of an input folder in which the collector works: one process at a time. It is
 * on the same disk as the input, so that a file moves in by one rename.
 */
final class CollectFolder implements AutoCloseable {

  static final String NAME = ".collected";

  private final Path folder;
  private final FileChannel channel;

  private CollectFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @throws CollectingException where another process has it
   */
  static CollectFolder take(Path input) throws IOException, CollectingException {
    Path folder = input.resolve(NAME);
    for (String inside : new String[] {"raw", "origins", "partial"}) {
      Files.createDirectories(folder.resolve(inside));
    }
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new CollectingException("another process collects into " + input);
    }
    return new CollectFolder(folder, channel);
  }

  Path state() {
    return folder.resolve("state.json");
  }

  Path raw() {
    return folder.resolve("raw");
  }

  Path refused() {
    return folder.resolve("refused");
  }

  Path partial() {
    return folder.resolve("partial");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
