package org.tradebalance.extract.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.layout.RawRow;

/** Reads what {@link RawRow#asCsv} writes: the cells of one row as one CSV record. */
public final class RecordText {

  private RecordText() {}

  /**
   * The texts of the cells, empty ones included.
   *
   * @throws IllegalArgumentException where the text is not exactly one record, saying what it is
   */
  public static List<String> cells(String csv) {
    try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      if (records.size() != 1) {
        throw new IllegalArgumentException(
            "it holds " + records.size() + " records; expected the cells of one row");
      }
      return List.copyOf(records.get(0).toList());
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "its quotes are not those of CSV: a cell with a comma or a quote stands in quotes, a"
              + " quote in it is doubled",
          e);
    }
  }
}
