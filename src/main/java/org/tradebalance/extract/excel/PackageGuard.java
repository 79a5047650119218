package org.tradebalance.extract.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tradebalance.extract.Archive;
import org.tradebalance.extract.LimitExceededException;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * Looks at a workbook before anything takes rows from it: at its directory, at what kind of
 * workbook it is, and through every part but the sheets and their texts, which are measured while
 * they are read. No part may have a document type.
 */
final class PackageGuard {

  private static final int HEAD = 1 << 16;

  private PackageGuard() {}

  static WorkbookParts check(Path file, String name, Limits limits) throws RefusedFileException {
    try (Archive archive = open(file, name, limits)) {
      String other = otherKind(archive.names());
      if (!other.isEmpty()) {
        throw refused(IssueCode.FILE_KIND_WRONG, name, ".xlsx", other);
      }
      WorkbookParts parts = WorkbookParts.read(archive);
      Set<String> large = parts.large();
      List<String> later = new ArrayList<>();
      for (String part : archive.names()) {
        if (large.contains(part)) {
          later.add(part);
          continue;
        }
        String head = read(archive, part);
        if (isXml(part) && head.contains("<!DOCTYPE")) {
          throw new DocumentTypeException(part);
        }
      }
      archive.expect(later);
      return parts;
    } catch (IOException e) {
      throw refusal(e, name);
    }
  }

  /** Opens a package whose directory is harmless. */
  static Archive open(Path file, String name, Limits limits)
      throws IOException, RefusedFileException {
    try {
      return Archive.open(file, name, limits);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Why a file is refused that could not be read. */
  static RefusedFileException refusal(IOException e, String name) {
    IssueCode code =
        e instanceof LimitExceededException
            ? IssueCode.FILE_TOO_LARGE
            : e instanceof DocumentTypeException
                ? IssueCode.ARCHIVE_UNSAFE
                : IssueCode.FILE_DAMAGED;
    return new RefusedFileException(Issue.ofFile(code, name, String.valueOf(e.getMessage())), e);
  }

  private static String otherKind(List<String> parts) {
    if (parts.contains("xl/workbook.bin")) {
      return "a binary workbook of the kind .xlsb (save it as .xlsx)";
    }
    return parts.contains(WorkbookParts.WORKBOOK) ? "" : "a zip package without a workbook";
  }

  /** Reads a part to its end; gives its beginning as text, in whatever encoding it is. */
  private static String read(Archive archive, String part) throws IOException {
    try (InputStream in = archive.read(part)) {
      byte[] head = in.readNBytes(HEAD);
      in.transferTo(OutputStream.nullOutputStream());
      return new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
  }

  private static boolean isXml(String part) {
    String name = part.toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
  }

  private static RefusedFileException refused(IssueCode code, String name, String... arguments) {
    return new RefusedFileException(Issue.ofFile(code, name, arguments));
  }
}
