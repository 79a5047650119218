package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as a reader sees it. */
public record Csv(List<String> header, List<CSVRecord> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Reads a file. */
  public static Csv read(Path file) {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      return new Csv(parser.getHeaderNames(), parser.getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows that hold these values, given as column, value, column, value … */
  public List<CSVRecord> where(String... columnsAndValues) {
    return rows.stream().filter(row -> holds(row, columnsAndValues)).toList();
  }

  /** The one row that holds these values. */
  public CSVRecord only(String... columnsAndValues) {
    List<CSVRecord> found = where(columnsAndValues);
    assertThat(found).as(String.join(" ", columnsAndValues)).hasSize(1);
    return found.get(0);
  }

  private static boolean holds(CSVRecord row, String... columnsAndValues) {
    for (int at = 0; at < columnsAndValues.length; at += 2) {
      if (!row.get(columnsAndValues[at]).equals(columnsAndValues[at + 1])) {
        return false;
      }
    }
    return true;
  }
}
