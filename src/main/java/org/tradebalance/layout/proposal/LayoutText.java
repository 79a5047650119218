package org.tradebalance.layout.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.HeaderPattern;
import org.tradebalance.layout.definition.MonthLabels;
import org.tradebalance.layout.detection.Renaming;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** A layout as text, changed in the words of a layout: its columns, titles, sheets, unit. */
public final class LayoutText {

  private final YamlText yaml;
  private final MappingNode root;

  /** Reads the text of a layout. */
  public LayoutText(String text) {
    this.yaml = new YamlText(text);
    this.root = yaml.root();
  }

  /** The text with all changes made. */
  public String edited() {
    return yaml.edited();
  }

  /** The next version; a layout that states none is of version 1. */
  public void version(int next) {
    Optional<Node> version = YamlText.value(root, "version");
    if (version.isPresent()) {
      yaml.replace(version.get(), Integer.toString(next));
    } else {
      YamlText.entry(root, "id").ifPresent(id -> yaml.after(id, "version", Integer.toString(next)));
    }
  }

  /** Puts another text in the place of one of a list such as {@code titles}. */
  boolean words(MappingNode holder, String key, String before, String now) {
    return YamlText.value(holder, key).stream()
        .flatMap(list -> YamlText.elements(list).stream())
        .filter(element -> YamlText.textOf(element).equals(before))
        .peek(element -> yaml.replace(element, YamlText.quoted(now)))
        .findFirst()
        .isPresent();
  }

  MappingNode root() {
    return root;
  }

  /** A table by its number; the layout itself where it describes only one. */
  MappingNode table(int number) {
    return YamlText.value(root, "tables")
        .map(tables -> (MappingNode) YamlText.elements(tables).get(number))
        .orElse(root);
  }

  boolean value(MappingNode holder, String key, String now) {
    Optional<Node> value = YamlText.value(holder, key);
    value.ifPresent(node -> yaml.replace(node, now));
    return value.isPresent();
  }

  /** Puts a key in, or its value in the place of the one before. */
  void set(MappingNode holder, String key, String now) {
    if (!value(holder, key, now)) {
      yaml.put(holder, key, now);
    }
  }

  MappingNode inner(MappingNode holder, String key) {
    return YamlText.value(holder, key)
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .orElseThrow(() -> new IllegalArgumentException("the key '" + key + "' is missing"));
  }

  /** Leaves a new column out: under {@code others}, or as a column where it has several labels. */
  void leaveOut(MappingNode table, List<List<String>> columns) {
    List<String> simple = new ArrayList<>();
    for (List<String> labels : columns) {
      if (labels.size() == 1) {
        simple.add(YamlText.quoted(labels.get(0)));
      } else {
        String header = labels.stream().map(YamlText::quoted).toList().toString();
        YamlText.value(table, "columns")
            .ifPresent(
                list ->
                    yaml.append(list, "{header: " + header + ", field: other, optional: true}"));
      }
    }
    Optional<Node> others = YamlText.value(table, "others");
    if (others.isPresent()) {
      simple.forEach(label -> yaml.append(others.get(), label));
    } else if (!simple.isEmpty()) {
      YamlText.entry(table, "columns")
          .ifPresent(entry -> yaml.after(entry, "others", simple.toString()));
    }
  }

  /** Renames columns; those that one entry with {@code {MMM}} makes are renamed together. */
  void rename(MappingNode table, List<Renaming> renamings) {
    Map<MappingNode, Map<String, String>> months = new LinkedHashMap<>();
    for (Renaming renaming : renamings) {
      List<String> before = headerOf(renaming.rule());
      for (Node node : YamlText.value(table, "columns").map(YamlText::elements).orElse(List.of())) {
        MappingNode column = (MappingNode) node;
        List<Node> header =
            YamlText.value(column, "header").map(YamlText::elements).orElse(List.of());
        List<String> texts = header.stream().map(YamlText::textOf).toList();
        if (texts.equals(before)) {
          for (int level = 0; level < before.size(); level++) {
            String now = renaming.labels().get(level);
            if (!HeaderPattern.of(before.get(level)).equals(HeaderPattern.of(now))) {
              yaml.replace(header.get(level), YamlText.quoted(now));
            }
          }
        } else {
          List<String> plain = MonthSpelling.plain(before, spelled(column));
          if (MonthSpelling.make(texts, plain)) {
            MonthSpelling.collect(
                months.computeIfAbsent(column, c -> new LinkedHashMap<>()), plain, renaming);
          }
        }
      }
      renameInRows(table, renaming);
    }
    months.forEach(this::spell);
  }

  /**
   * Twelve months that are all renamed alike keep their {@code {MMM}}; else each is spelled out.
   */
  private void spell(MappingNode column, Map<String, String> spelled) {
    List<Node> header = YamlText.value(column, "header").map(YamlText::elements).orElseThrow();
    Node pattern =
        header.stream()
            .filter(node -> YamlText.textOf(node).contains(MonthLabels.EACH))
            .findFirst()
            .orElseThrow();
    Optional<String> together = MonthSpelling.together(YamlText.textOf(pattern), spelled);
    if (together.isPresent()) {
      yaml.replace(pattern, YamlText.quoted(together.get()));
      return;
    }
    Map<String, String> all = spelled(column);
    all.putAll(spelled);
    List<String> pairs = new ArrayList<>();
    all.forEach((label, now) -> pairs.add(YamlText.quoted(label) + ": " + YamlText.quoted(now)));
    set(column, "spelled", "{" + String.join(", ", pairs) + "}");
  }

  private static Map<String, String> spelled(MappingNode column) {
    Map<String, String> spelled = new LinkedHashMap<>();
    YamlText.value(column, "spelled").stream()
        .flatMap(before -> ((MappingNode) before).getValue().stream())
        .forEach(
            tuple ->
                spelled.put(
                    YamlText.textOf(tuple.getKeyNode()), YamlText.textOf(tuple.getValueNode())));
    return spelled;
  }

  /** Row rules and other columns call a column by its label. */
  private void renameInRows(MappingNode table, Renaming renaming) {
    String before = renaming.rule().name();
    String now = YamlText.quoted(renaming.title());
    for (Node rule : YamlText.value(table, "rows").map(YamlText::elements).orElse(List.of())) {
      YamlText.value((MappingNode) rule, "when").stream()
          .flatMap(when -> ((MappingNode) when).getValue().stream())
          .map(NodeTuple::getKeyNode)
          .filter(key -> YamlText.textOf(key).toLowerCase(Locale.ROOT).equals(before))
          .forEach(key -> yaml.replace(key, now));
    }
    for (Node column : YamlText.value(table, "columns").map(YamlText::elements).orElse(List.of())) {
      YamlText.value((MappingNode) column, "classified-by")
          .filter(name -> YamlText.textOf(name).toLowerCase(Locale.ROOT).equals(before))
          .ifPresent(name -> yaml.replace(name, now));
    }
  }

  /** Lets a file do without a column. */
  boolean makeOptional(MappingNode table, ColumnRule rule) {
    return YamlText.value(table, "columns").map(YamlText::elements).orElse(List.of()).stream()
            .map(MappingNode.class::cast)
            .filter(
                column ->
                    YamlText.value(column, "header").stream()
                        .flatMap(header -> YamlText.elements(header).stream())
                        .map(YamlText::textOf)
                        .toList()
                        .equals(headerOf(rule)))
            .peek(column -> set(column, "optional", "true"))
            .count()
        == 1;
  }

  /** Calls a mark otherwise. */
  boolean renameMark(String before, String now) {
    return YamlText.value(root, "marks").stream()
        .flatMap(marks -> ((MappingNode) marks).getValue().stream())
        .map(NodeTuple::getKeyNode)
        .filter(key -> YamlText.textOf(key).equals(before))
        .peek(key -> yaml.replace(key, YamlText.quoted(now)))
        .findFirst()
        .isPresent();
  }

  /** Gives a column without label, or a fact beside the tables, its new place. */
  boolean move(MappingNode holder, String key, String before, String now) {
    return YamlText.value(holder, key).map(YamlText::elements).orElse(List.of()).stream()
        .map(MappingNode.class::cast)
        .flatMap(entry -> YamlText.value(entry, "at").stream())
        .filter(at -> YamlText.textOf(at).equals(before))
        .peek(at -> yaml.replace(at, now))
        .findFirst()
        .isPresent();
  }

  private static List<String> headerOf(ColumnRule rule) {
    return rule.header().stream().map(HeaderPattern::text).toList();
  }
}
