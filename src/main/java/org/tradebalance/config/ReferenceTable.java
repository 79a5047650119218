package org.tradebalance.config;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Period;

/**
 * The rows of a reference table, with the columns that its reader expects.
 *
 * @param columns names of its columns
 */
record ReferenceTable(String name, List<String> columns, List<CSVRecord> rows) {

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** Reads a table; each is parsed once, though many layouts name it. */
  static ReferenceTable read(ConfigFiles files, String name, String... expected) {
    ReferenceTable table = files.table(name);
    for (String column : expected) {
      if (!table.columns.contains(column)) {
        throw new ConfigurationException(
            "config/"
                + name
                + ": column '"
                + column
                + "' is missing; found "
                + table.columns
                + table.columns.stream().map(FormerNames::hint).collect(Collectors.joining()));
      }
    }
    for (CSVRecord row : table.rows) {
      if (!row.isConsistent()) {
        throw table.wrong(row, row.size() + " fields instead of " + table.columns.size());
      }
    }
    return table;
  }

  static ReferenceTable parse(String name, String text) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return new ReferenceTable(name, parser.getHeaderNames(), parser.getRecords());
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
    if (!MONTH.matcher(text).matches()) {
      throw wrong(row, column + " '" + text + "' is not a month such as 2020-06");
    }
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(row, column + ": " + e.getMessage());
    }
  }
}
