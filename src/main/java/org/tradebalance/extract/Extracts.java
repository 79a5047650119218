package org.tradebalance.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.tradebalance.extract.csv.CsvExtract;
import org.tradebalance.extract.csv.TextContent;
import org.tradebalance.extract.csv.Unpacked;
import org.tradebalance.extract.excel.OldWorkbookExtract;
import org.tradebalance.extract.excel.OlePackage;
import org.tradebalance.extract.excel.OpenDocumentExtract;
import org.tradebalance.extract.excel.WorkbookExtract;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** Opens files by what they are; their names are only what somebody called them. */
public final class Extracts {

  private static final List<String> WORKBOOKS = List.of("xlsx", "xlsm", "xls");
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private Extracts() {}

  /**
   * Opens a file.
   *
   * @param file the file
   * @param name its path below the input folder, for messages
   * @param limits how much may be opened
   * @throws RefusedFileException where it is empty, of another kind, damaged, protected or too
   *     large
   */
  public static Extract open(Path file, String name, Limits limits)
      throws IOException, RefusedFileException {
    if (Files.size(file) == 0) {
      throw refused(IssueCode.FILE_EMPTY, name);
    }
    if (Files.size(file) > limits.fileBytes()) {
      throw refused(
          IssueCode.FILE_TOO_LARGE,
          name,
          Limits.excess(Files.size(file) + " bytes", limits.fileBytes(), "file-bytes"));
    }
    FileMagic magic = FileMagic.valueOf(file.toFile());
    return switch (magic) {
      case OOXML -> ofPackage(file, name, limits);
      case OLE2 -> {
        OlePackage.check(file, name);
        yield new OldWorkbookExtract(file, name);
      }
      // Two letters make a picture of the kind BMP; text may begin with them.
      case UNKNOWN, BMP, XML, HTML ->
          isGzip(file)
              ? Unpacked.gzip(file, name, limits)
              : TextContent.of(CsvExtract.of(file, name), name);
      default ->
          throw refused(IssueCode.FILE_KIND_WRONG, name, '.' + ending(name), describe(magic));
    };
  }

  /** A workbook, or an archive of one text. */
  private static Extract ofPackage(Path file, String name, Limits limits)
      throws IOException, RefusedFileException {
    List<String> parts = parts(file, name, limits);
    if (parts.contains("mimetype") && parts.contains(OpenDocumentExtract.PART)) {
      return new OpenDocumentExtract(file, name, limits);
    }
    if (parts.contains(WorkbookExtract.PART) || WORKBOOKS.contains(ending(name))) {
      return new WorkbookExtract(file, name, limits);
    }
    if (parts.contains("xl/workbook.bin")) {
      throw refused(IssueCode.FILE_KIND_UNSUPPORTED, name, ".xlsb (save it as .xlsx)");
    }
    if (parts.contains(CONTENT_TYPES)) {
      throw refused(
          IssueCode.FILE_KIND_UNSUPPORTED, name, '.' + ending(name) + " (no workbook is in it)");
    }
    return Unpacked.zip(file, name, limits);
  }

  private static List<String> parts(Path file, String name, Limits limits)
      throws RefusedFileException {
    try (Archive archive = Archive.open(file, name, limits)) {
      return archive.names();
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_DAMAGED, name, String.valueOf(e.getMessage())), e);
    }
  }

  private static boolean isGzip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1F && in.read() == 0x8B;
    }
  }

  private static RefusedFileException refused(IssueCode code, String name, String... arguments) {
    return new RefusedFileException(Issue.ofFile(code, name, arguments));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String describe(FileMagic magic) {
    return switch (magic) {
      case PNG, JPEG, GIF, TIFF -> "a " + magic.name() + " picture";
      case PDF -> "a PDF document";
      default -> magic.name();
    };
  }
}
