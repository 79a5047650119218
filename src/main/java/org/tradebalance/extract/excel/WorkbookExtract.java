package org.tradebalance.extract.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
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

  /**
   * A workbook within the limits.
   *
   * @throws RefusedFileException where it is damaged or beyond them
   */
  public WorkbookExtract(Path file, String name, Limits limits) throws RefusedFileException {
    PackageGuard.check(file, name, limits);
    this.file = file;
    this.name = name;
  }

  @Override
  public String kind() {
    return "xlsx";
  }

  @Override
  public List<SheetPreview> preview() throws IOException, RefusedFileException {
    List<SheetPreview> previews = new ArrayList<>();
    forEachSheet(
        sheet -> {
          List<RawRow> first = new ArrayList<>();
          try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            while (first.size() < SheetPreview.ROWS) {
              RawRow row = next(sheet, each);
              if (row == null) {
                break;
              }
              if (!row.isBlank()) {
                first.add(row);
              }
            }
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
            Iterator<Row> each = rows.iterator();
            for (RawRow row = next(sheet, each); row != null; row = next(sheet, each)) {
              sink.accept(row);
            }
          }
        });
  }

  /**
   * The next row, null behind the last. The reader has no exception of its own for damaged content:
   * it throws what its parser throws, or that a cell is of a type that it does not know.
   */
  private static @Nullable RawRow next(Sheet sheet, Iterator<Row> rows) throws IOException {
    try {
      return rows.hasNext() ? CellReader.row(sheet, rows.next()) : null;
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(sheet.getName() + ": " + cause.getMessage(), e);
    }
  }

  private void forEachSheet(SheetReader reader) throws IOException, RefusedFileException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), OPTIONS)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        reader.read(sheet);
      }
    } catch (ExcelReaderException | IOException e) {
      Throwable root = e instanceof ExcelReaderException && e.getCause() != null ? e.getCause() : e;
      throw new RefusedFileException(
          Issue.ofFile(IssueCode.FILE_DAMAGED, name, String.valueOf(root.getMessage())), e);
    }
  }

  private interface SheetReader {
    void read(Sheet sheet) throws IOException;
  }
}
