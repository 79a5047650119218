package org.tradebalance.publish.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The tables that users read, with their columns. A column is defined once for all tables ({@code
 * *}) or for one of them, which then holds.
 */
public final class Dictionary {

  /** The table of balances by product, of which there is a file for each dataset that has them. */
  public static final String DETAIL = "detail/<dataset>.csv";

  private static final Pattern DETAIL_FILE = Pattern.compile("detail/[^/]+\\.csv");
  private static final String EVERY_TABLE = "*";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final Dictionary SHIPPED = read();

  private final Map<String, Table> tables;

  private Dictionary(Map<String, Table> tables) {
    this.tables = tables;
  }

  /** The dictionary of this version. */
  public static Dictionary shipped() {
    return SHIPPED;
  }

  /** All tables, files first. */
  public List<Table> tables() {
    return List.copyOf(tables.values());
  }

  /**
   * The tables of a publication: its files, and the views but those of a file that is not there.
   *
   * @param files names of its files
   */
  public List<Table> publishedWith(Set<String> files) {
    return tables.values().stream()
        .filter(
            table -> {
              String file = table.isView() ? table.shortName() + ".csv" : table.name();
              return files.contains(file)
                  || !tables.containsKey(file)
                  || (file.equals(DETAIL) && files.stream().anyMatch(Dictionary::isDetail));
            })
        .toList();
  }

  /** Whether a file or view is a table of the dictionary. */
  public boolean has(String name) {
    return tables.containsKey(isDetail(name) ? DETAIL : name);
  }

  /**
   * A table by the name of its file or view.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Table table(String name) {
    Table table = tables.get(isDetail(name) ? DETAIL : name);
    if (table == null) {
      throw new IllegalArgumentException(name + " is not in dictionary/tables.csv");
    }
    return table;
  }

  private static boolean isDetail(String file) {
    return DETAIL_FILE.matcher(file).matches();
  }

  private static Dictionary read() {
    Map<String, Column> columns = new HashMap<>();
    for (CSVRecord row : records("columns.csv")) {
      String place = row.get("table") + ' ' + row.get("column");
      if (columns.put(place, column(row)) != null) {
        throw new IllegalStateException("dictionary/columns.csv has " + place + " twice");
      }
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    for (CSVRecord row : records("tables.csv")) {
      String table = row.get("name");
      List<Column> ofTable = new ArrayList<>();
      for (String name : words(row.get("columns"))) {
        ofTable.add(defined(columns, table, name));
      }
      tables.put(
          table,
          new Table(
              table, row.get("title"), row.get("definition"), words(row.get("key")), ofTable));
    }
    return new Dictionary(tables);
  }

  private static Column defined(Map<String, Column> columns, String table, String name) {
    Column column = columns.getOrDefault(table + ' ' + name, columns.get(EVERY_TABLE + ' ' + name));
    if (column == null) {
      throw new IllegalStateException(
          "dictionary/columns.csv does not define " + name + " of " + table);
    }
    return column;
  }

  private static Column column(CSVRecord row) {
    return new Column(
        row.get("column"),
        ColumnType.of(row.get("type")),
        row.get("unit"),
        row.get("required").equals("yes"),
        words(row.get("values")),
        row.get("definition"),
        row.get("source"));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  private static List<CSVRecord> records(String name) {
    String resource = "/dictionary/" + name;
    try (InputStream in = Objects.requireNonNull(Dictionary.class.getResourceAsStream(resource));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
