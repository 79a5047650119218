package org.tradebalance.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A {@code rejects.csv} as an operator edits it. */
public final class Mended {

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  private Mended(Csv rejects) {
    header = rejects.header();
    for (CSVRecord row : rejects.rows()) {
      rows.add(new ArrayList<>(row.toList()));
    }
  }

  /** What {@code rejects} printed. */
  public static Mended of(Path rejects) {
    return new Mended(Csv.read(rejects));
  }

  /** Replaces a text in a column of the lines of a row; it has to be there. */
  public Mended edit(int row, String column, String from, String to) {
    boolean found = false;
    for (List<String> line : rows) {
      String text = line.get(header.indexOf(column));
      if (line.get(header.indexOf("row")).equals(Integer.toString(row)) && text.contains(from)) {
        line.set(header.indexOf(column), text.replace(from, to));
        found = true;
      }
    }
    if (!found) {
      throw new AssertionError("no '" + from + "' in " + column + " of row " + row + ": " + rows);
    }
    return this;
  }

  /** Keeps the lines of one row only. */
  public Mended only(int row) {
    rows.removeIf(line -> !line.get(header.indexOf("row")).equals(Integer.toString(row)));
    return this;
  }

  /** Writes it. */
  public Path write(Path file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get();
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, format)) {
      printer.printRecords(rows);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
