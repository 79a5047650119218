package org.tradebalance.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.extract.csv.ByteRange;
import org.tradebalance.extract.csv.CsvCut;
import org.tradebalance.extract.csv.CsvDialect;
import org.tradebalance.extract.csv.CsvExtract;
import org.tradebalance.extract.csv.CsvRecords;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.RecordBytes;

/**
 * The rows of one split of a file, as bytes.
 *
 * @param file the file
 * @param name its path below the input folder, for messages
 * @param limits how much it may hold
 * @param corrections its corrected rows
 * @param plan how it is cut
 * @param split number of the split
 * @param sheet number of the sheet that the rows are on, from 0
 */
record SplitRows(
    Path file,
    String name,
    Limits limits,
    Corrections corrections,
    SplitPlan plan,
    int split,
    int sheet) {

  /** What a workbook shows beyond so many digits is the noise of binary fractions. */
  private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);

  /**
   * Hands all rows over.
   *
   * @throws CsvRecords.Irregular where a stream turns out to be irregular, possibly after some rows
   * @throws RefusedFileException where the file is damaged, possibly after some rows
   */
  void read(CsvRecords.Sink sink) throws IOException, RefusedFileException {
    asInFile(corrections.isEmpty() ? sink : corrected(sink));
  }

  /** Hands the corrected rows on in place of those of the file. */
  private CsvRecords.Sink corrected(CsvRecords.Sink sink) {
    RecordBytes mended = new RecordBytes(StandardCharsets.UTF_8);
    return row ->
        sink.accept(
            corrections.correct("", row.line())
                ? bytes(corrections.applied(row.toRawRow()), mended)
                : row);
  }

  private void asInFile(CsvRecords.Sink sink) throws IOException, RefusedFileException {
    CsvDialect dialect = plan.dialect();
    if (!dialect.plain()) {
      general(sink);
      return;
    }
    RecordBytes row = new RecordBytes(dialect.charset());
    if (plan.cuts().isEmpty()) {
      CsvExtract csv = SplitPlan.csv(Extracts.open(file, name, limits));
      try (InputStream in = csv.bytes().open()) {
        in.skipNBytes(dialect.start());
        new CsvRecords(in, dialect.separator(), 1, row, sink).read();
      }
    } else {
      CsvCut cut = plan.cuts().get(split);
      try (InputStream in = new ByteRange(file, cut.from(), cut.to())) {
        CsvRecords records = new CsvRecords(in, dialect.separator(), cut.line(), row, sink);
        records.read();
        meets(records.line());
      }
    }
  }

  /** The lines of a split end where those of the next one begin, or some were lost. */
  private void meets(int line) {
    boolean isLast = split + 1 == plan.cuts().size();
    if (!isLast && plan.cuts().get(split + 1).line() != line) {
      throw new IllegalStateException(
          name + ": split " + split + " ends before line " + line + ", not where the next begins");
    }
  }

  private void general(CsvRecords.Sink sink) throws IOException, RefusedFileException {
    RecordBytes row = new RecordBytes(StandardCharsets.UTF_8);
    Extracts.open(file, name, limits)
        .rows(
            raw -> {
              if (raw.sheet() == sheet) {
                sink.accept(bytes(raw, row));
              }
            });
  }

  private static String text(RawCell cell) {
    String text = cell.text();
    return cell.kind() == RawCell.Kind.NUMBER && text.length() > SPREADSHEET_DIGITS.getPrecision()
        ? new BigDecimal(text).round(SPREADSHEET_DIGITS).toPlainString()
        : text;
  }

  private static RecordBytes bytes(RawRow raw, RecordBytes row) {
    byte[][] fields = new byte[raw.cells().size()][];
    int length = RecordBytes.MARGIN;
    for (int column = 0; column < fields.length; column++) {
      RawCell cell = raw.cells().get(column);
      fields[column] = text(cell).getBytes(StandardCharsets.UTF_8);
      length += fields[column].length;
    }
    byte[] bytes = new byte[length];
    row.begin(bytes, raw.number());
    int at = 0;
    for (byte[] field : fields) {
      System.arraycopy(field, 0, bytes, at, field.length);
      row.field(at, at + field.length, false);
      at += field.length;
    }
    return row;
  }
}
