package org.tradebalance.config;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Something that a schema does not allow, in the words of the other messages. Where the schema has
 * an {@code errorMessage} beside the keyword, as editors show it, that is what it says.
 *
 * @param keyword the keyword of the schema that refuses
 * @param path where, as in {@code tables[0].columns[2].flow}
 * @param place what to look up the line of: for a key that nobody knows the key itself
 * @param what what is expected
 */
record SchemaProblem(String keyword, String path, String place, String what) {

  static SchemaProblem of(Error error, JsonNode document) {
    String path = path(error.getInstanceLocation());
    String keyword = error.getKeyword();
    JsonNode rule = rule(error, document);
    JsonNode own = rule.path("errorMessage");
    String words = own.isString() ? own.asString() : own.path(keyword).asString("");
    String found = shown(error.getInstanceNode());
    JsonNode limit = error.getSchemaNode();
    String what =
        switch (keyword) {
          case "additionalProperties" ->
              "unknown key ["
                  + error.getProperty()
                  + "]; known are "
                  + new TreeSet<>(rule.path("properties").propertyNames())
                  + FormerNames.hint(error.getProperty());
          case "required" -> "the key '" + error.getProperty() + "' is missing";
          case "enum" ->
              found
                  + " is not one of: "
                  + limit.values().stream()
                      .map(JsonNode::asString)
                      .collect(Collectors.joining(", "));
          case "type" -> words.isEmpty() ? type(limit, found) : found + " " + words;
          case "pattern" -> found + " " + words;
          case "minimum" -> found + " " + (words.isEmpty() ? "is less than " + limit : words);
          case "maximum" -> found + " " + (words.isEmpty() ? "is more than " + limit : words);
          case "exclusiveMinimum" -> found + " is not more than " + limit;
          case "minItems" -> "expected at least one";
          default -> words.isEmpty() ? error.getMessage() : words;
        };
    if (error.getProperty() == null) {
      return new SchemaProblem(keyword, path, path, what);
    }
    String key = path + (path.isEmpty() ? "" : ".") + error.getProperty();
    JsonNode ofKey = own.path(keyword).path(error.getProperty());
    return ofKey.isString()
        ? new SchemaProblem(keyword, key, path, ofKey.asString())
        : new SchemaProblem(keyword, path, keyword.equals("required") ? path : key, what);
  }

  boolean isUnknownKey() {
    return keyword.equals("additionalProperties");
  }

  /** The part of the schema that has the keyword. */
  private static JsonNode rule(Error error, JsonNode document) {
    NodePath place = error.getSchemaLocation().getFragment();
    JsonNode rule = document;
    for (int at = 0; at < place.getNameCount() - 1; at++) {
      Object name = place.getElement(at);
      rule = name instanceof Integer index ? rule.path(index) : rule.path(name.toString());
    }
    return rule;
  }

  private static String path(NodePath location) {
    StringBuilder path = new StringBuilder();
    for (int at = 0; at < location.getNameCount(); at++) {
      Object name = location.getElement(at);
      if (name instanceof Integer) {
        path.append('[').append(name).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }

  private static String type(JsonNode types, String found) {
    String type = types.isArray() ? types.get(0).asString() : types.asString();
    return switch (type) {
      case "integer" -> found + " is not a whole number";
      case "number" -> found + " is not a number";
      case "boolean" -> found + " is neither true nor false";
      case "object" -> "expected keys and values, found " + found;
      case "array" -> "expected a list, found " + found;
      default -> "expected a text, found " + found;
    };
  }

  private static String shown(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "'" + value.asString() + "'";
      case ARRAY -> "a list";
      case OBJECT -> "keys and values";
      case NULL -> "nothing";
      default -> value.toString();
    };
  }
}
