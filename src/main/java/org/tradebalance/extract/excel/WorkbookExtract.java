package org.tradebalance.extract.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tradebalance.extract.Archive;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** A workbook in the format of Excel since 2007. */
public final class WorkbookExtract implements Extract {

  /** The part that every workbook has. */
  public static final String PART = WorkbookParts.WORKBOOK;

  private final Path file;
  private final String name;
  private final Limits limits;
  private final long memory;
  private final WorkbookParts parts;

  /**
   * A workbook within the limits. Texts that its cells share may take half of the memory there is.
   *
   * @throws RefusedFileException where it is damaged or beyond them
   */
  public WorkbookExtract(Path file, String name, Limits limits) throws RefusedFileException {
    this(file, name, limits, Runtime.getRuntime().maxMemory() / 2);
  }

  /**
   * A workbook.
   *
   * @param memory how many bytes the texts may take that its cells share
   */
  WorkbookExtract(Path file, String name, Limits limits, long memory) throws RefusedFileException {
    this.parts = PackageGuard.check(file, name, limits);
    this.file = file;
    this.name = name;
    this.limits = limits;
    this.memory = memory;
  }

  @Override
  public String kind() {
    return "xlsx";
  }

  @Override
  public List<Issue> warnings() {
    return parts.macros() ? List.of(Issue.ofFile(IssueCode.MACROS_IGNORED, name)) : List.of();
  }

  @Override
  public List<SheetPreview> preview() throws IOException, RefusedFileException {
    List<SheetPreview> previews = new ArrayList<>();
    forEachSheet(
        (sheet, rows) -> {
          List<RawRow> first = new ArrayList<>();
          for (RawRow row = rows.next();
              row != null && first.size() < SheetPreview.ROWS;
              row = rows.next()) {
            if (!row.isBlank()) {
              first.add(row);
            }
          }
          previews.add(
              new SheetPreview(
                  previews.size(), sheet.name(), first, sheet.hidden(), rows.hiddenColumns()));
        },
        false);
    return previews;
  }

  @Override
  public void rows(Consumer<RawRow> sink) throws IOException, RefusedFileException {
    forEachSheet(
        (sheet, rows) -> {
          for (RawRow row = rows.next(); row != null; row = rows.next()) {
            sink.accept(row);
          }
        },
        true);
  }

  /**
   * Hands the rows of each sheet over.
   *
   * @param whole whether what nobody took is read too, so that all of it is measured and compared
   */
  private void forEachSheet(SheetReader reader, boolean whole) throws RefusedFileException {
    try (Archive archive = PackageGuard.open(file, name, limits);
        SharedTexts texts = texts(archive)) {
      DaysFrom1904 dates = parts.datesFrom1904() ? dates(archive) : null;
      for (int number = 0; number < parts.sheets().size(); number++) {
        WorkbookParts.Sheet sheet = parts.sheets().get(number);
        if (sheet.part().isEmpty()) {
          throw new IOException("it does not say where sheet '" + sheet.name() + "' is");
        }
        try (SheetRows rows =
            new SheetRows(xml(archive, sheet.part()), texts, number, parts, dates)) {
          reader.read(sheet, rows);
          if (whole) {
            rows.drain();
          }
        }
      }
      if (whole) {
        texts.drain();
      }
    } catch (IOException e) {
      throw PackageGuard.refusal(e, name);
    }
  }

  private SharedTexts texts(Archive archive) throws IOException {
    String part = parts.texts();
    return new SharedTexts(part == null ? null : xml(archive, part), memory);
  }

  private DaysFrom1904 dates(Archive archive) throws IOException {
    String part = parts.styles();
    try (PartXml xml = part == null ? null : xml(archive, part)) {
      return DaysFrom1904.read(xml);
    }
  }

  private static PartXml xml(Archive archive, String part) throws IOException {
    return new PartXml(archive.read(part), part);
  }

  private interface SheetReader {
    void read(WorkbookParts.Sheet sheet, SheetRows rows) throws IOException;
  }
}
