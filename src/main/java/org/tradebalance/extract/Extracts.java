package org.tradebalance.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.tradebalance.extract.csv.CsvExtract;
import org.tradebalance.extract.csv.Unpacked;
import org.tradebalance.extract.excel.OldWorkbookExtract;
import org.tradebalance.extract.excel.OlePackage;
import org.tradebalance.extract.excel.WorkbookExtract;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** Opens files by what they are, after checking that they are what their name says. */
public final class Extracts {

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
    String ending = ending(name);
    FileMagic magic = FileMagic.valueOf(file.toFile());
    switch (ending) {
      case "xlsx", "xlsm" -> {
        if (magic == FileMagic.OLE2) {
          throw OlePackage.refusal(file, name);
        }
        if (magic != FileMagic.OOXML) {
          throw refused(IssueCode.FILE_KIND_WRONG, name, ".xlsx", describe(magic));
        }
        return new WorkbookExtract(file, name, limits);
      }
      case "csv", "tsv", "txt" -> {
        // Two letters make a picture of the kind BMP; text may begin with them.
        if (magic != FileMagic.UNKNOWN && magic != FileMagic.BMP) {
          throw refused(IssueCode.FILE_KIND_WRONG, name, ".csv", describe(magic));
        }
        return new CsvExtract(() -> Files.newInputStream(file), name);
      }
      case "xls" -> {
        if (magic != FileMagic.OLE2 || OlePackage.isEncrypted(file)) {
          throw magic == FileMagic.OLE2
              ? OlePackage.refusal(file, name)
              : refused(IssueCode.FILE_KIND_WRONG, name, ".xls", describe(magic));
        }
        return new OldWorkbookExtract(file, name);
      }
      case "gz" -> {
        return Unpacked.gzip(file, name, limits);
      }
      case "zip" -> {
        return Unpacked.zip(file, name, limits);
      }
      case "xlsb" ->
          throw refused(IssueCode.FILE_KIND_UNSUPPORTED, name, ".xlsb (save it as .xlsx)");
      case "ods" -> throw refused(IssueCode.FILE_KIND_UNSUPPORTED, name, ".ods (save it as .xlsx)");
      default -> throw refused(IssueCode.FILE_KIND_UNSUPPORTED, name, "." + ending);
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
      case OOXML -> "a zip package such as a workbook";
      case OLE2 -> "an old or protected Office file";
      case PNG, JPEG, GIF, TIFF, BMP -> "a " + magic.name() + " picture";
      case PDF -> "a PDF document";
      case XML -> "XML or a web page";
      case UNKNOWN -> "text or something unknown";
      default -> magic.name();
    };
  }
}
