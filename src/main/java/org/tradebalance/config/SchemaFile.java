package org.tradebalance.config;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Schema in {@code config/schemas}: what a file of the configuration may say. */
final class SchemaFile {

  /** With the messages that editors show, too: they are no part of the standard. */
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012())
          .keyword(new NonValidationKeyword("errorMessage"))
          .build();

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Map<String, SchemaFile> READ = new ConcurrentHashMap<>();

  private final JsonNode document;
  private final Schema schema;

  private SchemaFile(String name) {
    document = MAPPER.readTree(ConfigFiles.shipped("schemas/" + name + ".schema.json"));
    schema = SchemaRegistry.withDialect(DIALECT).getSchema(document);
  }

  static SchemaFile of(String name) {
    return READ.computeIfAbsent(name, SchemaFile::new);
  }

  /**
   * Refuses what the schema does not allow. A key without value is absent, unless nobody knows it.
   *
   * @throws ConfigurationException naming the first thing: file, key, what is expected, line
   */
  void check(YamlSource source, @Nullable Object value) {
    Stream<SchemaProblem> unknown =
        schema.validate(json(value, false)).stream()
            .map(this::problem)
            .filter(SchemaProblem::isUnknownKey);
    Stream<SchemaProblem> wrong = schema.validate(json(value, true)).stream().map(this::problem);
    // A key that nobody knows explains why another one is missing.
    Stream.concat(unknown, wrong)
        .min(
            Comparator.comparing((SchemaProblem problem) -> !problem.isUnknownKey())
                .thenComparing(problem -> source.line(problem.place())))
        .ifPresent(
            problem -> {
              throw source.wrong(problem.path(), problem.what(), source.line(problem.place()));
            });
  }

  private SchemaProblem problem(Error error) {
    return SchemaProblem.of(error, document);
  }

  private static JsonNode json(@Nullable Object value, boolean withoutEmpty) {
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      map.forEach(
          (key, entry) -> {
            if (entry != null || !withoutEmpty) {
              object.set(String.valueOf(key), json(entry, withoutEmpty));
            }
          });
      return object;
    }
    if (value instanceof List<?> list) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      list.forEach(entry -> array.add(json(entry, withoutEmpty)));
      return array;
    }
    return MAPPER.valueToTree(value);
  }
}
