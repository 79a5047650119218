package org.tradebalance.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Codes of a publisher and what they mean, from the reference data of the program. Only codes that
 * are numbers, hold for all time and are the first of their economy: none needs a rule of its own.
 *
 * @param entries in the order of the codes
 */
record CodeTable(List<Entry> entries) {

  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** The economy behind a code. */
  record Entry(int code, String economy, String name, String kind) {}

  CodeTable {
    entries = List.copyOf(entries);
  }

  /** Reads {@code reference/<table>} and {@code reference/economies.csv} of a configuration. */
  static CodeTable read(Path config, String table) {
    Map<String, CSVRecord> economies = new HashMap<>();
    for (CSVRecord economy : records(config.resolve("reference/economies.csv"))) {
      economies.put(economy.get("code"), economy);
    }
    Map<Integer, Entry> byCode = new TreeMap<>();
    for (CSVRecord row : records(config.resolve("reference").resolve(table))) {
      CSVRecord economy = economies.get(row.get("economy"));
      boolean always = row.get("valid_from").isEmpty() && row.get("valid_to").isEmpty();
      if (economy == null || !always || !row.get("code").matches("[0-9]{1,6}")) {
        continue;
      }
      if (!economy.get("valid_to").isEmpty() || !economy.get("kind").equals("country")) {
        continue;
      }
      int code = Integer.parseInt(row.get("code"));
      byCode.put(code, new Entry(code, row.get("economy"), economy.get("name"), "country"));
    }
    Map<String, Entry> byEconomy = new HashMap<>();
    byCode.values().forEach(entry -> byEconomy.putIfAbsent(entry.economy(), entry));
    return new CodeTable(byCode.values().stream().filter(byEconomy::containsValue).toList());
  }

  /** Reads what {@link #write} wrote. */
  static CodeTable readExport(Path file) {
    return new CodeTable(
        records(file).stream()
            .map(
                row ->
                    new Entry(
                        Integer.parseInt(row.get("code")),
                        row.get("economy"),
                        row.get("name"),
                        row.get("kind")))
            .toList());
  }

  /** Writes {@code code,economy,name,kind}. */
  void write(Path target) throws IOException {
    try (Writer out = Files.newBufferedWriter(target)) {
      CSVFormat.RFC4180.printRecord(out, "code", "economy", "name", "kind");
      for (Entry entry : entries) {
        CSVFormat.RFC4180.printRecord(
            out, entry.code(), entry.economy(), entry.name(), entry.kind());
      }
    }
  }

  private static List<CSVRecord> records(Path file) {
    try (Reader in = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(in, WITH_HEADER)) {
      return new ArrayList<>(parser.getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
