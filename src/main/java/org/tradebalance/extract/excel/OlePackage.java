package org.tradebalance.extract.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** What hides in an OLE2 container that is named like a workbook: a password or an old format. */
public final class OlePackage {

  /** What the stream of a workbook is called since Excel 97, and what it was called in Excel 95. */
  private static final List<String> WORKBOOKS = List.of("Workbook", "WORKBOOK", "Book", "BOOK");

  private OlePackage() {}

  /**
   * Makes sure that a container holds a workbook that can be read.
   *
   * @throws RefusedFileException where it is under a password, damaged, or another document
   */
  public static void check(Path file, String name) throws RefusedFileException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      if (container.getRoot().hasEntry(EncryptionInfo.ENCRYPTION_INFO_ENTRY)) {
        throw new RefusedFileException(Issue.ofFile(IssueCode.FILE_ENCRYPTED, name));
      }
      if (WORKBOOKS.stream().noneMatch(container.getRoot()::hasEntry)) {
        throw new RefusedFileException(
            Issue.ofFile(
                IssueCode.FILE_KIND_UNSUPPORTED, name, "an old Office file without a workbook"));
      }
    } catch (IOException | RuntimeException e) {
      throw new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_DAMAGED, name, String.valueOf(e.getMessage())), e);
    }
  }
}
