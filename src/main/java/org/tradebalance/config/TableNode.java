package org.tradebalance.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.layout.definition.RowRule;
import org.tradebalance.layout.definition.TableRule;

/** Reads the tables of a layout: their sheets, columns and rows. */
final class TableNode {

  private TableNode() {}

  /** The list of tables, or the one table that the layout itself describes. */
  static List<TableRule> tables(Node root) {
    return root.has("tables")
        ? root.nodes("tables").stream().map(TableNode::table).toList()
        : List.of(table(root));
  }

  private static TableRule table(Node node) {
    return new TableRule(
        node.read("sheet", Pattern::compile).orElse(null),
        node.texts("titles"),
        node.number("header-levels", 1),
        columns(node),
        node.nodes("rows").stream().map(TableNode::row).toList(),
        node.flag("optional"),
        MeaningNode.says(node));
  }

  private static List<ColumnRule> columns(Node table) {
    List<ColumnRule> columns = new ArrayList<>();
    for (Node node : table.nodes("columns")) {
      columns.addAll(ColumnNode.columns(node));
    }
    table.texts("others").forEach(header -> columns.add(ColumnNode.other(header)));
    return List.copyOf(columns);
  }

  private static RowRule row(Node node) {
    Map<String, Pattern> when = new LinkedHashMap<>();
    node.readByName("when", Pattern::compile)
        .forEach((column, pattern) -> when.put(column.toLowerCase(Locale.ROOT), pattern));
    return new RowRule(
        node.read("label", Pattern::compile).orElse(null),
        when,
        node.needCoded("is", RowKind.class),
        MeaningNode.says(node),
        node.optional("partner").orElse(""),
        node.optional("reason").orElse("").toLowerCase(Locale.ROOT),
        node.number("following", 0),
        node.flag("ends-table"),
        node.flag("opens"));
  }

  /** Texts by their normal form, so that case and blanks do not matter. */
  static Map<String, String> byNormal(Map<String, String> texts) {
    Map<String, String> normal = new LinkedHashMap<>();
    texts.forEach((text, meaning) -> normal.put(Label.normal(text), meaning));
    return normal;
  }
}
