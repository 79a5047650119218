package org.tradebalance.publish;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a few megabytes in memory. Only the superuser can make one. */
public final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4096;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Makes one of a size; where that is not permitted, the test is skipped and says so. */
  public static SmallDisk at(Path folder, int megabytes) throws Exception {
    Files.createDirectories(folder);
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", "" + folder))
        .as("a small file system can be mounted, which takes the superuser")
        .isZero();
    return new SmallDisk(folder);
  }

  /** Fills it up but for some bytes, in place of an earlier filling. */
  public void leave(long bytes) throws IOException {
    Path filling = folder.resolve("filling");
    Files.deleteIfExists(filling);
    try (OutputStream out = Files.newOutputStream(filling)) {
      byte[] block = new byte[BLOCK];
      // asked again for each block, since what was deleted before may still be on its way out
      while (Files.getFileStore(folder).getUsableSpace() - bytes >= BLOCK) {
        out.write(block);
      }
    }
  }

  /** Makes room again. */
  public void empty() throws IOException {
    Files.deleteIfExists(folder.resolve("filling"));
  }

  @Override
  public void close() throws Exception {
    run("umount", "-l", folder.toString());
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
