package org.tradebalance.config;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** The rows of a reference table, with the columns that its reader expects. */
record Table(String name, List<CSVRecord> rows) {

  static Table read(ConfigFiles files, String name, String... columns) {
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
                  + parser.getHeaderNames());
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
      return new Table(name, rows);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException("config/" + name + ": " + e.getMessage(), e);
    }
  }

  ConfigurationException wrong(CSVRecord row, String what) {
    return new ConfigurationException(
        "config/" + name + " record " + row.getRecordNumber() + ": " + what);
  }
}
