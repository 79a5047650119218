package org.tradebalance.extract.excel;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** What hides in an OLE2 container that is named like a workbook: a password or an old format. */
public final class OlePackage {

  private OlePackage() {}

  /** Whether the container holds an encrypted workbook; false where it cannot be opened. */
  public static boolean isEncrypted(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      return container.getRoot().hasEntry(EncryptionInfo.ENCRYPTION_INFO_ENTRY);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Why such a file is refused. */
  public static RefusedFileException refusal(Path file, String name) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      if (container.getRoot().hasEntry(EncryptionInfo.ENCRYPTION_INFO_ENTRY)) {
        return new RefusedFileException(Issue.ofFile(IssueCode.FILE_ENCRYPTED, name));
      }
      return new RefusedFileException(
          Issue.ofFile(
              IssueCode.FILE_KIND_WRONG, name, ".xlsx", "a workbook of the old kind .xls"));
    } catch (IOException | RuntimeException e) {
      return new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_DAMAGED, name, String.valueOf(e.getMessage())), e);
    }
  }
}
