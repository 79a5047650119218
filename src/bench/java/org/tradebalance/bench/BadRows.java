package org.tradebalance.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The bad rows of a made-up extract beside those in {@code rejects.csv}.
 *
 * @param bad how many there are
 * @param kept bad rows that were not rejected
 * @param lost good rows that were rejected
 */
record BadRows(int bad, Set<Long> kept, Set<Long> lost) {

  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  static BadRows of(Path extract, Path output) throws IOException {
    Set<Long> expected = new TreeSet<>();
    for (CSVRecord row : read(ExtractFile.bad(extract))) {
      expected.add(Long.parseLong(row.get("row")));
    }
    Set<Long> rejected = new TreeSet<>();
    for (CSVRecord row : read(output.resolve("current/rejects.csv"))) {
      if (!row.get("row").isEmpty()) {
        rejected.add(Long.parseLong(row.get("row")));
      }
    }
    Set<Long> kept = new TreeSet<>(expected);
    kept.removeAll(rejected);
    rejected.removeAll(expected);
    return new BadRows(expected.size(), kept, rejected);
  }

  boolean agree() {
    return kept.isEmpty() && lost.isEmpty();
  }

  @Override
  public String toString() {
    return agree()
        ? "every one of " + bad + " bad rows is in rejects.csv, and no other"
        : "REJECTS DIFFER: not rejected " + first(kept) + ", rejected but good " + first(lost);
  }

  private static String first(Set<Long> rows) {
    return rows.size() + " rows " + rows.stream().limit(5).toList();
  }

  private static Iterable<CSVRecord> read(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(in, WITH_HEADER)) {
      return parser.getRecords();
    }
  }
}
