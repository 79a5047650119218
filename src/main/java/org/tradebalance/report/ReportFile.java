package org.tradebalance.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small file that others may read at any moment: they see the old text or the new one. */
public final class ReportFile {

  private ReportFile() {}

  /** Writes aside, in a hidden file that no collector reads, and renames. */
  public static void replace(Path target, String text) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(target + " is no file name");
    }
    Files.createDirectories(folder);
    Path aside = folder.resolve("." + target.getFileName() + ".next");
    Files.writeString(aside, text, StandardCharsets.UTF_8);
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
