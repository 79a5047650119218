package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DuckDB, pandas and LibreOffice read every table with the types that the data package says. */
class ReadByOthersTest {

  private static final List<String> PYTHON = List.of("/usr/bin/python3");
  private static final Path SCRIPT = Path.of("src/test/python/read_outputs.py");

  @TempDir static Path folder;

  private static Path published;
  private static List<JsonNode> tables;

  @BeforeAll
  static void publish() throws Exception {
    published = PublishedSample.below(folder);
    tables = new ArrayList<>();
    JsonNode described =
        new JsonMapper().readTree(Files.readString(published.resolve("datapackage.json")));
    for (JsonNode resource : described.get("resources")) {
      if (resource.get("format").asString().equals("csv")) {
        tables.add(resource);
      }
    }
    assertThat(tables).hasSizeGreaterThan(12);
  }

  /** A cell that is no value of its type would be an error of the query; nothing is guessed. */
  @Test
  void duckDbReadsEveryCellAsItIsWritten() throws IOException {
    for (JsonNode table : tables) {
      Path file = published.resolve(table.get("path").asString());
      List<String> names = new ArrayList<>();
      List<String> columns = new ArrayList<>();
      for (JsonNode field : table.at("/schema/fields")) {
        String name = field.get("name").asString();
        names.add("coalesce(\"" + name + "\"::varchar, '')");
        columns.add("'" + name + "': '" + sqlType(field.get("type").asString()) + "'");
      }
      List<String> read =
          DuckDb.rows(
              "select "
                  + String.join(", ", names)
                  + " from read_csv('"
                  + file
                  + "', nullstr = '', auto_detect = false, header = true, delim = ',',"
                  + " quote = '\"', escape = '\"', columns = {"
                  + String.join(", ", columns)
                  + "})");
      assertThat(read).as("%s", file.getFileName()).isEqualTo(written(file, table));
    }
  }

  @Test
  void pandasReadsEveryCellAsItIsWritten() throws Exception {
    assumeTrue(works("-c", "import pandas"), "needs Debian's python3-pandas");
    assertReads(List.of());
  }

  @Test
  void libreOfficeReadsEveryCellAsItIsWritten() throws Exception {
    assumeTrue(works("-c", "import pandas"), "needs Debian's python3-pandas");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "needs LibreOffice Calc");
    assertReads(List.of("--libreoffice", "--tables", "bilateral_balance,claims,metrics_annual"));
  }

  private static void assertReads(List<String> options) throws Exception {
    List<String> command = new ArrayList<>(PYTHON);
    command.addAll(List.of(SCRIPT.toString(), published.toString()));
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("bilateral_balance.csv", "rows");
  }

  private static boolean works(String... arguments) throws Exception {
    if (!Files.isExecutable(Path.of(PYTHON.get(0)))) {
      return false;
    }
    List<String> command = new ArrayList<>(PYTHON);
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }

  /** Numbers as the type of the query writes them, which is with all of its digits. */
  private static String sqlType(String type) {
    return switch (type) {
      case "number" -> "DECIMAL(38,12)";
      case "integer" -> "BIGINT";
      case "boolean" -> "BOOLEAN";
      default -> "VARCHAR";
    };
  }

  private static List<String> written(Path file, JsonNode table) throws IOException {
    List<String> rows = new ArrayList<>();
    try (CSVParser records =
        CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180.builder().get())) {
      boolean header = true;
      for (CSVRecord record : records) {
        if (!header) {
          List<String> row = new ArrayList<>();
          for (int at = 0; at < record.size(); at++) {
            String type = table.at("/schema/fields/" + at + "/type").asString();
            row.add(inFull(type, record.get(at)));
          }
          rows.add(row.stream().collect(Collectors.joining(" ")));
        }
        header = false;
      }
    }
    return rows;
  }

  private static String inFull(String type, String text) {
    return type.equals("number") && !text.isEmpty()
        ? new BigDecimal(text).setScale(12).toPlainString()
        : text;
  }
}
