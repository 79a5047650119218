package org.tradebalance.config;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Period;

/** The rows of a reference table, with the columns that its reader expects. */
record ReferenceTable(String name, List<CSVRecord> rows) {

  static ReferenceTable read(ConfigFiles files, String name, String... columns) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(files.text(name)), format)) {
      for (String column : columns) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new ConfigurationException(
              "config/"
                  + name
                  + ": column '"
                  + column
                  + "' is missing; found "
                  + parser.getHeaderNames()
                  + parser.getHeaderNames().stream()
                      .map(FormerNames::hint)
                      .collect(Collectors.joining()));
        }
      }
      List<CSVRecord> rows = parser.getRecords();
      for (CSVRecord row : rows) {
        if (!row.isConsistent()) {
          throw new ConfigurationException(
              "config/"
                  + name
                  + " record "
                  + row.getRecordNumber()
                  + ": "
                  + row.size()
                  + " fields instead of "
                  + parser.getHeaderNames().size());
        }
      }
      return new ReferenceTable(name, rows);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException("config/" + name + ": " + e.getMessage(), e);
    }
  }

  ConfigurationException wrong(CSVRecord row, String what) {
    return new ConfigurationException(
        "config/" + name + " record " + row.getRecordNumber() + ": " + what);
  }

  /**
   * A month such as {@code 2020-06}; null where the cell is empty.
   *
   * @throws ConfigurationException where it is neither
   */
  @Nullable Period month(CSVRecord row, String column) {
    String text = row.get(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{4}-\\d{2}")) {
      throw wrong(row, column + " '" + text + "' is not a month such as 2020-06");
    }
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(row, column + ": " + e.getMessage());
    }
  }
}
