package org.tradebalance.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping in a YAML file that knows its path, so that every complaint can name it. */
final class Node {

  private final String path;
  private final Map<String, @Nullable Object> entries;

  private Node(String path, Map<String, @Nullable Object> entries) {
    this.path = path;
    this.entries = entries;
  }

  static Node parse(String file, String yaml) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      return of(file, new Yaml(new SafeConstructor(options)).load(yaml));
    } catch (YAMLException e) {
      throw ConfigurationException.notYaml(file, e);
    }
  }

  private static Node of(String path, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new ConfigurationException(path + ": expected keys and values, found " + value);
    }
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
    return new Node(path, entries);
  }

  /** Refuses keys that nobody reads: most often a typing error. */
  Node allow(String... keys) {
    Set<String> unknown = new TreeSet<>(entries.keySet());
    unknown.removeAll(Set.of(keys));
    if (!unknown.isEmpty()) {
      throw new ConfigurationException(
          path + ": unknown key " + unknown + "; known are " + new TreeSet<>(Set.of(keys)));
    }
    return this;
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
      throw new ConfigurationException(path + "." + key + ": " + e.getMessage(), e);
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
    Object value = entries.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new ConfigurationException(path + "." + key + ": expected a list");
    }
    List<Node> nodes = new ArrayList<>();
    for (Object entry : list) {
      nodes.add(of(path + "." + key + "[" + nodes.size() + "]", entry));
    }
    return nodes;
  }

  Node node(String key) {
    if (!has(key)) {
      throw missing(key);
    }
    return of(path + "." + key, entries.get(key));
  }

  /** The mappings below a key, by their own keys; empty where the key is absent. */
  Map<String, Node> named(String key) {
    Map<String, Node> named = new LinkedHashMap<>();
    if (has(key)) {
      Node inner = node(key);
      inner.entries.forEach((name, value) -> named.put(name, of(inner.path + "." + name, value)));
    }
    return named;
  }

  /** The texts below a key, by their own keys; empty where the key is absent. */
  Map<String, String> textsByName(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (has(key)) {
      node(key).entries.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    }
    return texts;
  }

  ConfigurationException wrong(String key, String expected) {
    return new ConfigurationException(path + "." + key + ": " + expected);
  }

  private ConfigurationException missing(String key) {
    return new ConfigurationException(path + ": the key '" + key + "' is missing");
  }
}
