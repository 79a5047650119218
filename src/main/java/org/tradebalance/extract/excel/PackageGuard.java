package org.tradebalance.extract.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** Looks at the directory of a zip package before anything in it is unpacked. */
final class PackageGuard {

  private static final long SMALL = 1 << 20;

  private PackageGuard() {}

  static void check(Path file, String name, Limits limits) throws RefusedFileException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > limits.entries()) {
        throw tooLarge(name, zip.size() + " entries, allowed " + limits.entries());
      }
      long expanded = 0;
      for (ZipEntry entry : zip.stream().toList()) {
        expanded += Math.max(0, entry.getSize());
        long packed = Math.max(1, entry.getCompressedSize());
        if (entry.getSize() > SMALL && entry.getSize() / packed > limits.ratio()) {
          throw tooLarge(
              name,
              entry.getName() + " unpacks to " + entry.getSize() / packed + " times its size");
        }
      }
      if (expanded > limits.expandedBytes()) {
        throw tooLarge(name, expanded + " bytes unpacked, allowed " + limits.expandedBytes());
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new RefusedFileException(
            Issue.ofFile(
                IssueCode.FILE_KIND_WRONG, name, ".xlsx", "a zip package without a workbook"));
      }
    } catch (IOException e) {
      throw new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_DAMAGED, name, String.valueOf(e.getMessage())), e);
    }
  }

  private static RefusedFileException tooLarge(String name, String what) {
    return new RefusedFileException(Issue.ofFile(IssueCode.FILE_TOO_LARGE, name, what));
  }
}
