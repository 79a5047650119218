package org.tradebalance.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;

/** A mapping in a YAML file that knows its path, so that every complaint can name it. */
final class Node {

  private final YamlSource source;
  private final String path;
  private final Map<String, @Nullable Object> entries;

  private Node(YamlSource source, String path, @Nullable Object value) {
    this.source = source;
    this.path = path;
    this.entries = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(value))
        .forEach((key, entry) -> entries.put(String.valueOf(key), entry));
  }

  /**
   * Reads a file that keeps a schema.
   *
   * @param schema the file below {@code config/schemas}, without its ending
   * @throws ConfigurationException naming file, key, what is expected and line, where it does not
   */
  static Node read(ConfigFiles files, String name, String schema) {
    YamlSource source = new YamlSource("config/" + name, files.text(name));
    if (!files.isShipped(name)) { // what is shipped keeps it: SchemaFileTest
      SchemaFile.of(schema).check(source, source.load());
    }
    return of(source);
  }

  /** What a file says that keeps its schema. */
  static Node of(YamlSource source) {
    return new Node(source, "", source.load());
  }

  boolean has(String key) {
    return entries.get(key) != null;
  }

  String text(String key) {
    return optional(key).orElseThrow(() -> missing(key));
  }

  Optional<String> optional(String key) {
    return Optional.ofNullable(entries.get(key)).map(String::valueOf);
  }

  int number(String key, int otherwise) {
    return read(key, Integer::valueOf).orElse(otherwise);
  }

  BigDecimal decimal(String key) {
    return read(key, BigDecimal::new).orElseThrow(() -> missing(key));
  }

  boolean flag(String key) {
    return optional(key).map("true"::equals).orElse(false);
  }

  <E extends Enum<E> & Coded> Optional<E> coded(String key, Class<E> type) {
    return read(key, code -> Coded.parse(type, code));
  }

  <E extends Enum<E> & Coded> E needCoded(String key, Class<E> type) {
    return coded(key, type).orElseThrow(() -> missing(key));
  }

  /** Reads a value with a function that refuses by {@link IllegalArgumentException}. */
  <T> Optional<T> read(String key, Function<String, T> reader) {
    try {
      return optional(key).map(reader);
    } catch (IllegalArgumentException e) {
      throw wrong(
          key,
          e instanceof PatternSyntaxException pattern
              ? "not a pattern: " + pattern.getDescription()
              : String.valueOf(e.getMessage()));
    }
  }

  /** A list of texts; a single text counts as a list of one, an absent key as an empty one. */
  List<String> texts(String key) {
    Object value = entries.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return List.of(String.valueOf(value));
  }

  List<Node> nodes(String key) {
    List<Node> nodes = new ArrayList<>();
    if (entries.get(key) instanceof List<?> list) {
      list.forEach(entry -> nodes.add(inner(key + "[" + nodes.size() + "]", entry)));
    }
    return nodes;
  }

  Node node(String key) {
    return inner(key, entries.get(key));
  }

  /** The mappings below a key, by their own keys; empty where the key is absent. */
  Map<String, Node> named(String key) {
    Map<String, Node> named = new LinkedHashMap<>();
    if (has(key)) {
      Node inner = node(key);
      inner.entries.forEach(
          (name, value) -> {
            if (value != null) {
              named.put(name, inner.inner(name, value));
            }
          });
    }
    return named;
  }

  /** The texts below a key, by their own keys; empty where the key is absent. */
  Map<String, String> textsByName(String key) {
    return readByName(key, Function.identity());
  }

  /** The values below a key, by their own keys, read as by {@link #read}. */
  <T> Map<String, T> readByName(String key, Function<String, T> reader) {
    Map<String, T> values = new LinkedHashMap<>();
    if (has(key)) {
      Node inner = node(key);
      for (String name : inner.entries.keySet()) {
        inner.read(name, reader).ifPresent(value -> values.put(name, value));
      }
    }
    return values;
  }

  ConfigurationException wrong(String key, String expected) {
    return source.wrong(below(key), expected);
  }

  private ConfigurationException missing(String key) {
    return source.wrong(path, "the key '" + key + "' is missing");
  }

  private Node inner(String key, @Nullable Object value) {
    return new Node(source, below(key), value);
  }

  private String below(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
