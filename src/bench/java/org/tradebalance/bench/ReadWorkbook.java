package org.tradebalance.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.pipeline.ScanFile;

/**
 * One way through a workbook, as a whole process: {@code fastexcel} and {@code rows} touch every
 * cell, the second through our limits and with numbers rounded to 15 digits; {@code scan} is the
 * way of the program to figures; {@code dump} prints the cells.
 */
final class ReadWorkbook {

  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private long cells;
  private long numbers;
  private long signs;

  private ReadWorkbook() {}

  public static void main(String[] args) throws IOException, RefusedFileException {
    ReadWorkbook read = new ReadWorkbook();
    Path file = Path.of(args[1]);
    switch (args[0]) {
      case "fastexcel" -> read.fastexcel(file);
      case "rows" -> Extracts.open(file, name(file), Limits.DEFAULT).rows(read::touch);
      case "scan" -> scan(file);
      case "dump" -> dump(file);
      default -> throw new IllegalArgumentException("fastexcel, rows, scan or dump");
    }
    if (read.cells > 0) {
      System.out.println(
          read.cells + " cells, " + read.numbers + " numbers, " + read.signs + " signs of text");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private void fastexcel(Path file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          rows.forEach(row -> row.stream().forEach(this::touch));
        }
      }
    }
  }

  private void touch(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return;
    }
    cells++;
    if (cell.getType() == CellType.NUMBER) {
      number(cell.asNumber());
    } else {
      signs += cell.getRawValue().length();
    }
  }

  private void touch(RawRow row) {
    for (RawCell cell : row.cells()) {
      if (cell.kind() == RawCell.Kind.EMPTY) {
        continue;
      }
      cells++;
      if (cell.kind() == RawCell.Kind.NUMBER) {
        number(rounded(cell.text()));
      } else {
        signs += cell.text().length();
      }
    }
  }

  private void number(BigDecimal number) {
    numbers += number == null ? 0 : 1;
  }

  private static BigDecimal rounded(String digits) {
    BigDecimal number = new BigDecimal(digits);
    return number.precision() > DIGITS.getPrecision()
        ? new BigDecimal(number.doubleValue()).round(DIGITS)
        : number;
  }

  private static void scan(Path file) throws IOException, RefusedFileException {
    Catalogue catalogue = Catalogue.read(new ConfigFiles(Path.of("config")));
    String name = name(file);
    Layout layout =
        Recognition.of(
                Extracts.open(file, name, Limits.DEFAULT), name, catalogue.layouts().values())
            .winner()
            .layout();
    SplitResult split = ScanFile.scan(file, name, layout, Limits.DEFAULT, ExchangeRates.NONE);
    System.out.println(
        layout.id() + ": " + split.rows() + ", " + split.flows().size() + " figures");
  }

  private static void dump(Path file) throws IOException, RefusedFileException {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
    Extracts.open(file, name(file), Limits.DEFAULT).rows(row -> dump(row, out));
    out.flush();
  }

  private static void dump(RawRow row, Writer out) {
    try {
      for (int column = 0; column < row.cells().size(); column++) {
        RawCell cell = row.cell(column);
        if (cell.kind() != RawCell.Kind.EMPTY) {
          String text = cell.text().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
          out.write(row.sheet() + "\t" + row.number() + "\t" + (column + 1));
          out.write("\t" + cell.kind() + "\t" + text.replace("\t", "\\t") + "\n");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
