package org.tradebalance.layout.proposal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The text of a YAML file in which single values are changed where they stand, so that comments,
 * order and line breaks stay. The same change made twice, as through an alias, is one.
 */
final class YamlText {

  private record Edit(int from, int to, String text) {}

  private static final Comparator<Edit> FROM_THE_END =
      Comparator.comparingInt(Edit::from)
          .thenComparingInt(Edit::to)
          .reversed()
          .thenComparing(Edit::text);

  private final String text;
  private final TreeSet<Edit> edits = new TreeSet<>(FROM_THE_END);

  YamlText(String text) {
    this.text = text;
  }

  /** The outermost keys and values. */
  MappingNode root() {
    LoaderOptions options = new LoaderOptions();
    ParserImpl parser = new ParserImpl(new StreamReader(text), options);
    Node root = new Composer(parser, new Resolver(), options).getSingleNode();
    if (root instanceof MappingNode mapping) {
      return mapping;
    }
    throw new IllegalArgumentException("expected keys and values");
  }

  static Optional<NodeTuple> entry(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(tuple -> textOf(tuple.getKeyNode()).equals(key))
        .findFirst();
  }

  static Optional<Node> value(MappingNode mapping, String key) {
    return entry(mapping, key).map(NodeTuple::getValueNode);
  }

  /** The elements of a list; a single value is a list of one. */
  static List<Node> elements(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  static String textOf(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** Puts another text in the place of a value or a key. */
  void replace(Node node, String with) {
    edits.add(new Edit(start(node), end(node), with));
  }

  /** Adds to a list, or to a single value that becomes one. */
  void append(Node list, String element) {
    List<Node> elements = elements(list);
    Node last = elements.get(elements.size() - 1);
    if (!(list instanceof SequenceNode)) {
      edits.add(new Edit(start(list), start(list), "["));
      edits.add(new Edit(end(list), end(list), ", " + element + "]"));
    } else if (isInline(list)) {
      edits.add(new Edit(end(last), end(last), ", " + element));
    } else {
      int line = endOfLine(deepEnd(last));
      edits.add(new Edit(line, line, "\n" + dashOf(last) + element));
    }
  }

  /** Adds a key to a mapping. */
  void put(MappingNode mapping, String key, String value) {
    NodeTuple last = mapping.getValue().get(mapping.getValue().size() - 1);
    if (isInline(mapping)) {
      int at = deepEnd(last.getValueNode());
      edits.add(new Edit(at, at, ", " + key + ": " + value));
    } else {
      after(mapping.getValue().get(mapping.getValue().size() - 1), key, value);
    }
  }

  /** Adds a key to a mapping of one key a line, behind another. */
  void after(NodeTuple entry, String key, String value) {
    Node behind = entry.getValueNode();
    // An alias stands where it is used, not where its value is written.
    boolean alias = start(behind) < start(entry.getKeyNode());
    int line = endOfLine(alias ? end(entry.getKeyNode()) : deepEnd(behind));
    String indent = " ".repeat(entry.getKeyNode().getStartMark().getColumn());
    edits.add(new Edit(line, line, "\n" + indent + key + ": " + value));
  }

  /**
   * Where the last thing inside a node ends, which for lists of lines is not the node's own end.
   */
  private int deepEnd(Node node) {
    if (node instanceof CollectionNode<?> collection && !isInline(collection)) {
      if (collection instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
        return deepEnd(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
      }
      if (collection instanceof SequenceNode list && !list.getValue().isEmpty()) {
        return deepEnd(list.getValue().get(list.getValue().size() - 1));
      }
    }
    return end(node);
  }

  /** The blanks and the dash before an element of a list of lines. */
  private String dashOf(Node element) {
    int start = start(element);
    int line = text.lastIndexOf('\n', start - 1) + 1;
    return text.substring(line, start);
  }

  private boolean isInline(Node node) {
    int start = start(node);
    return node instanceof CollectionNode<?> && "[{".indexOf(text.charAt(start)) >= 0;
  }

  private int endOfLine(int from) {
    int line = text.indexOf('\n', from);
    return line < 0 ? text.length() : line;
  }

  private int start(Node node) {
    return text.offsetByCodePoints(0, node.getStartMark().getIndex());
  }

  private int end(Node node) {
    return text.offsetByCodePoints(0, node.getEndMark().getIndex());
  }

  /** The text with all changes made. */
  String edited() {
    StringBuilder result = new StringBuilder(text);
    for (Edit edit : edits) {
      result.replace(edit.from(), edit.to(), edit.text());
    }
    return result.toString();
  }

  /** A text as YAML writes it between double quotes. */
  static String quoted(String value) {
    return '"'
        + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n\\t]+", " ")
        + '"';
  }
}
