package org.tradebalance.extract.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tradebalance.extract.Archive;
import org.tradebalance.extract.LimitExceededException;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * Reads every part of a workbook once, only to count it and to see what kind of workbook it is,
 * before anything interprets it. The standard forbids document types in its parts (ECMA-376 part 2,
 * 8.1.4), and only with one could a part name a file or an entity.
 */
final class PackageGuard {

  private static final int HEAD = 1 << 16;
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String MACROS = "xl/vbaProject.bin";
  private static final Pattern RECALCULATE = Pattern.compile("fullCalcOnLoad=[\"'](1|true)[\"']");
  private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  private PackageGuard() {}

  /**
   * What the parts tell of a workbook.
   *
   * @param macros whether it holds macros
   * @param uncomputed whether its writer says that its formulas are still to be computed
   */
  record Facts(boolean macros, boolean uncomputed) {}

  static Facts check(Path file, String name, Limits limits) throws RefusedFileException {
    boolean uncomputed = false;
    try (Archive archive = Archive.open(file, name, limits)) {
      List<String> parts = archive.names();
      String other = otherKind(parts);
      if (!other.isEmpty()) {
        throw refused(IssueCode.FILE_KIND_WRONG, name, ".xlsx", other);
      }
      for (String part : parts) {
        String head = read(archive, part);
        if (isXml(part) && head.contains("<!DOCTYPE")) {
          throw refused(
              IssueCode.ARCHIVE_UNSAFE, name, part + " has a document type, which may name files");
        }
        if (part.equals(WORKBOOK) && head.contains(STRICT)) {
          throw refused(
              IssueCode.FILE_KIND_UNSUPPORTED,
              name,
              ".xlsx Strict Open XML (save it as an Excel workbook .xlsx, not Strict)");
        }
        uncomputed |= part.equals(WORKBOOK) && RECALCULATE.matcher(head).find();
      }
      return new Facts(parts.contains(MACROS), uncomputed);
    } catch (LimitExceededException e) {
      throw new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_TOO_LARGE, name, String.valueOf(e.getMessage())), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_DAMAGED, name, String.valueOf(e.getMessage())), e);
    }
  }

  private static String otherKind(List<String> parts) {
    if (parts.contains("xl/workbook.bin")) {
      return "a binary workbook of the kind .xlsb (save it as .xlsx)";
    }
    if (parts.contains("content.xml") && parts.contains("mimetype")) {
      return "an OpenDocument file such as .ods (save it as .xlsx)";
    }
    return parts.contains(WORKBOOK) ? "" : "a zip package without a workbook";
  }

  /** Reads a part to its end; gives its beginning as text, in whatever encoding it is. */
  private static String read(Archive archive, String part) throws IOException {
    try (InputStream in = archive.read(part)) {
      byte[] head = in.readNBytes(HEAD);
      byte[] rest = new byte[HEAD];
      while (in.read(rest) >= 0) {
        // the stream counts
      }
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
