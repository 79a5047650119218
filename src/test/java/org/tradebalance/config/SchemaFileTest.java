package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.expectation.UnmetAction;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.NotPublished;
import org.tradebalance.layout.definition.ProductLevel;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.ObservationStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas are what editors and the program go by: they say what the readers read. */
class SchemaFileTest {

  private static final Path CONFIG = Path.of("config");
  private static final Path READERS = Path.of("src/main/java/org/tradebalance/config");

  /** A key that a method of {@link Node}, or of a reader of one, is asked for. */
  private static final Pattern READ =
      Pattern.compile(
          "\\b(?:(?:has|text|optional|number|decimal|flag|coded|needCoded|read|texts|nodes?|named"
              + "|textsByName|readByName)\\(|(?:count|codes)\\((?:\\w+,\\s*)+)\"([a-z0-9-]+)\"");

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(CONFIG)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedFileNamesItsSchemaAndKeepsIt(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher comment = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)\n").matcher(text);
    assertThat(comment.lookingAt()).isTrue();
    Path schema = file.resolveSibling(comment.group(1)).normalize();
    assertThat(schema).exists().hasParentRaw(CONFIG.resolve("schemas"));
    YamlSource source = new YamlSource(file.toString(), text);
    String name = schema.getFileName().toString().replace(".schema.json", "");
    assertThatCode(() -> SchemaFile.of(name).check(source, source.load()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"layout", "limits", "expectations", "accepted", "preferred", "source"})
  void aSchemaKeepsTheRulesOfSchemas(String name) throws IOException {
    JsonNode schema = schema(name);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(schema.get("$schema").asString()))
                .validate(schema))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"layout", "limits", "expectations", "accepted", "preferred", "source"})
  void everyKeyIsExplainedAndNoOtherIsTaken(String name) throws IOException {
    JsonNode schema = schema(name);
    List<String> unexplained = new ArrayList<>();
    properties(schema)
        .forEach(
            (key, rules) -> {
              if (rules.stream().noneMatch(rule -> isExplained(schema, rule))) {
                unexplained.add(key);
              }
            });
    assertThat(unexplained).isEmpty();
    assertThat(schema.findValues("additionalProperties"))
        .allMatch(others -> others.isObject() || !others.asBoolean());
  }

  @ParameterizedTest
  @CsvSource({
    "layout, LayoutFile TableNode ColumnNode MeaningNode BulkNode RateLayout PartnerCodes"
        + " PrintedSumNode, ''",
    "limits, LimitFile, ''",
    "expectations, ExpectationFile RevisionLimits, ''",
    "accepted, AcceptedFiles AcceptedDifferences, because",
    "preferred, PreferredDatasets, because",
    "source, SourceNode, ''"
  })
  void theReadersReadWhatTheSchemaSays(String name, String readers, String forPeople)
      throws IOException {
    Set<String> read = new TreeSet<>(List.of(forPeople.split(" ", -1)));
    for (String reader : readers.split(" ", -1)) {
      Matcher key = READ.matcher(Files.readString(READERS.resolve(reader + ".java")));
      while (key.find()) {
        read.add(key.group(1));
      }
    }
    read.remove("");
    assertThat(read).isEqualTo(new TreeSet<>(properties(schema(name)).keySet()));
  }

  @Test
  void theValuesAreThoseOfTheProgram() throws IOException {
    Map<String, Class<? extends Coded>> types = new HashMap<>();
    types.put("/$defs/flow", Flow.class);
    types.put("/$defs/item", Item.class);
    types.put("/$defs/adjustment", Adjustment.class);
    types.put("/$defs/column/properties/quotes", ExchangeRate.Quotation.class);
    types.put("/$defs/row/properties/is", RowKind.class);
    types.put("/$defs/dataset/properties/basis", Basis.class);
    types.put("/$defs/bulk/properties/detail", ProductLevel.class);
    types.put("/$defs/bulk/properties/database", Bulk.Kept.class);
    types.put("/properties/not-published", NotPublished.class);
    for (Map.Entry<String, Class<? extends Coded>> type : types.entrySet()) {
      assertThat(values(schema("layout").at(type.getKey())))
          .as(type.getKey())
          .containsExactlyInAnyOrderElementsOf(codes(type.getValue()));
    }
    // How many rows there are is said beside the tables only.
    Set<String> fields =
        new TreeSet<>(values(schema("layout").at("/$defs/column/properties/field")));
    fields.addAll(values(schema("layout").at("/$defs/parameter/properties/field")));
    assertThat(fields).containsExactlyInAnyOrderElementsOf(codes(Field.class));
    assertThat(
            values(
                schema("expectations").at("/properties/expectations/items/properties/otherwise")))
        .containsExactlyInAnyOrderElementsOf(codes(UnmetAction.class));
  }

  /** A mark never says that a figure is reported, or the sum of some months. */
  @Test
  void aMarkStandsBesideAFigureOrInsteadOfOne() throws IOException {
    List<String> marks = new ArrayList<>(List.of("revised", "estimated", "corrected", "note"));
    // Instead of a figure stands what has no amount, or the amount zero.
    Stream.of(ObservationStatus.values())
        .filter(status -> !status.hasAmount() || status == ObservationStatus.ZERO)
        .forEach(status -> marks.add(status.code()));
    assertThat(values(schema("layout").at("/properties/marks/additionalProperties")))
        .containsExactlyInAnyOrderElementsOf(marks);
  }

  private static List<String> codes(Class<? extends Coded> type) {
    return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
  }

  private static List<String> values(JsonNode rule) {
    return rule.get("enum").values().stream().map(JsonNode::asString).toList();
  }

  private static JsonNode schema(String name) throws IOException {
    return new JsonMapper()
        .readTree(Files.readString(CONFIG.resolve("schemas/" + name + ".schema.json")));
  }

  /** What a schema says of each key, wherever it stands. */
  private static Map<String, List<JsonNode>> properties(JsonNode schema) {
    Map<String, List<JsonNode>> found = new HashMap<>();
    for (JsonNode properties : schema.findValues("properties")) {
      properties
          .propertyStream()
          .forEach(
              key ->
                  found
                      .computeIfAbsent(key.getKey(), name -> new ArrayList<>())
                      .add(key.getValue()));
    }
    schema
        .values()
        .forEach(
            inner ->
                properties(inner)
                    .forEach(
                        (key, rules) ->
                            found.computeIfAbsent(key, name -> new ArrayList<>()).addAll(rules)));
    return found;
  }

  private static boolean isExplained(JsonNode schema, JsonNode rule) {
    return rule.has("description")
        || (rule.has("$ref")
            && isExplained(schema, schema.at(rule.get("$ref").asString().substring(1))));
  }
}
