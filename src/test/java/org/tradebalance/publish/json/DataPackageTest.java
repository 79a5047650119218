package org.tradebalance.publish.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.blackbox.Folder;
import org.tradebalance.publish.PublishedSample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data package is one by the rules of Frictionless, and the files are what it says. */
class DataPackageTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir static Path folder;

  private static Path published;
  private static JsonNode description;

  @BeforeAll
  static void publish() throws Exception {
    published = PublishedSample.below(folder);
    description = MAPPER.readTree(Files.readString(published.resolve("datapackage.json")));
  }

  @Test
  void theDescriptionKeepsTheRulesOfFrictionless() throws IOException {
    assertThat(schema().validate(description)).isEmpty();
  }

  @Test
  void theRulesRefuseWhatIsWrong() throws IOException {
    String text = Files.readString(published.resolve("datapackage.json"));
    for (String[] mistake :
        new String[][] {
          {"\"integer\"", "\"whole\""},
          {"\"path\" : \"ledger.csv\"", "\"path\" : \"../ledger.csv\""},
          {"\"profile\" : \"data-package\"", "\"profile\" : \"package\""},
          {"sha256:", "sha256 "}
        }) {
      assertThat(text).contains(mistake[0]);
      JsonNode wrong = MAPPER.readTree(text.replace(mistake[0], mistake[1]));
      assertThat(schema().validate(wrong)).as(mistake[1]).isNotEmpty();
    }
  }

  @Test
  void everyFileIsDescribedWithItsHashAndSize() throws IOException {
    Set<String> described = new HashSet<>();
    var hashes = Folder.hashes(published);
    for (JsonNode resource : description.get("resources")) {
      String path = resource.get("path").asString();
      described.add(path);
      assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + hashes.get(path));
      assertThat(resource.get("bytes").asLong()).isEqualTo(Files.size(published.resolve(path)));
    }
    described.addAll(List.of("datapackage.json", "manifest.json"));
    assertThat(described).isEqualTo(hashes.keySet());
  }

  @Test
  void everyCellOfEveryCsvIsAsItsFieldSays() throws IOException {
    int tables = 0;
    for (JsonNode resource : description.get("resources")) {
      if (resource.get("path").asString().endsWith(".csv")) {
        assertAsDescribed(resource);
        tables++;
      }
    }
    assertThat(tables).isGreaterThanOrEqualTo(7);
  }

  private static void assertAsDescribed(JsonNode resource) throws IOException {
    String path = resource.get("path").asString();
    JsonNode fields = resource.get("schema").get("fields");
    try (Reader reader = Files.newBufferedReader(published.resolve(path), StandardCharsets.UTF_8);
        CSVParser csv =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      List<String> names = new ArrayList<>();
      fields.forEach(field -> names.add(field.get("name").asString()));
      assertThat(csv.getHeaderNames()).as(path).isEqualTo(names);
      Set<List<String>> keys = new HashSet<>();
      for (CSVRecord row : csv) {
        for (int at = 0; at < names.size(); at++) {
          assertThat(problem(fields.get(at), row.get(at)))
              .as("%s, line %d, %s", path, csv.getCurrentLineNumber(), names.get(at))
              .isEmpty();
        }
        List<String> key = new ArrayList<>();
        JsonNode keyNames = resource.get("schema").get("primaryKey");
        if (keyNames != null) {
          keyNames.forEach(name -> key.add(row.get(name.asString())));
          assertThat(keys.add(key)).as("%s: key %s is unique", path, key).isTrue();
        }
      }
    }
  }

  /** What is wrong with a cell; empty where nothing is. */
  private static String problem(JsonNode field, String cell) {
    JsonNode constraints = field.get("constraints");
    if (cell.isEmpty()) {
      return constraints.get("required").asBoolean() ? "missing" : "";
    }
    JsonNode pattern = constraints.get("pattern");
    if (pattern != null && !cell.matches(pattern.asString())) {
      return cell + " does not match " + pattern;
    }
    JsonNode values = constraints.get("enum");
    if (values != null && values.valueStream().noneMatch(v -> v.asString().equals(cell))) {
      return cell + " is not one of " + values;
    }
    return switch (field.get("type").asString()) {
      case "number" -> new BigDecimal(cell).toPlainString().equals(cell) ? "" : cell;
      case "integer" -> cell.matches("-?[0-9]+") ? "" : cell + " is no whole number";
      case "boolean" -> cell.matches("true|false") ? "" : cell + " is no truth value";
      case "string" -> "";
      default -> "no rule for type " + field.get("type");
    };
  }

  private static Schema schema() throws IOException {
    String rules = Files.readString(Path.of("src/test/resources/frictionless/data-package.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(MAPPER.readTree(rules));
  }
}
