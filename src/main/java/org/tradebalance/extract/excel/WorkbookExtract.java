package org.tradebalance.extract.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** A workbook in the format of Excel since 2007. */
public final class WorkbookExtract implements Extract {

  // A cell that says it is a number and is not becomes an error of that cell, not of the file.
  private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

  private final Path file;
  private final String name;
  private final PackageGuard.Facts facts;

  /**
   * A workbook within the limits.
   *
   * @throws RefusedFileException where it is damaged or beyond them
   */
  public WorkbookExtract(Path file, String name, Limits limits) throws RefusedFileException {
    this.facts = PackageGuard.check(file, name, limits);
    this.file = file;
    this.name = name;
  }

  @Override
  public String kind() {
    return "xlsx";
  }

  @Override
  public List<Issue> warnings() {
    return facts.macros() ? List.of(Issue.ofFile(IssueCode.MACROS_IGNORED, name)) : List.of();
  }

  @Override
  public List<SheetPreview> preview() throws IOException, RefusedFileException {
    List<SheetPreview> previews = new ArrayList<>();
    forEachSheet(
        sheet -> {
          List<RawRow> first = new ArrayList<>();
          try (Stream<Row> rows = sheet.openStream()) {
            rows.map(row -> CellReader.row(sheet, row, facts.uncomputed()))
                .filter(row -> !row.isBlank())
                .limit(SheetPreview.ROWS)
                .forEach(first::add);
          }
          previews.add(new SheetPreview(sheet.getName(), first));
        });
    return previews;
  }

  @Override
  public void rows(Consumer<RawRow> sink) throws IOException, RefusedFileException {
    forEachSheet(
        sheet -> {
          try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> sink.accept(CellReader.row(sheet, row, facts.uncomputed())));
          }
        });
  }

  private void forEachSheet(SheetReader reader) throws IOException, RefusedFileException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), OPTIONS)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        reader.read(sheet);
      }
    } catch (ExcelReaderException | IOException e) {
      Throwable root = e.getCause() == null ? e : e.getCause();
      throw new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_DAMAGED, name, String.valueOf(root.getMessage())), e);
    }
  }

  private interface SheetReader {
    void read(Sheet sheet) throws IOException;
  }
}
