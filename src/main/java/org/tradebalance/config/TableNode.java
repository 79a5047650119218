package org.tradebalance.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tradebalance.layout.ColumnRule;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RowKind;
import org.tradebalance.layout.RowRule;
import org.tradebalance.layout.TableRule;

/** Reads the tables of a layout: their sheets, columns and rows. */
final class TableNode {

  private TableNode() {}

  /** The list of tables, or the one table that the layout itself describes. */
  static List<TableRule> tables(Node root) {
    if (!root.has("tables")) {
      return List.of(table(root));
    }
    List<TableRule> tables = new ArrayList<>();
    for (Node node : root.nodes("tables")) {
      node.allow(
          "sheet", "titles", "header-levels", "columns", "others", "rows", "optional", "says");
      tables.add(table(node));
    }
    return List.copyOf(tables);
  }

  private static TableRule table(Node node) {
    return new TableRule(
        node.has("sheet") ? pattern(node, "sheet") : null,
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
    if (columns.isEmpty()) {
      throw table.wrong("columns", "expected at least one column");
    }
    table.texts("others").forEach(header -> columns.add(ColumnNode.other(header)));
    return List.copyOf(columns);
  }

  private static RowRule row(Node node) {
    node.allow(
        "label", "when", "is", "says", "partner", "reason", "following", "ends-table", "opens");
    RowKind kind = node.needCoded("is", RowKind.class);
    if (kind == RowKind.IGNORE && !node.has("reason")) {
      throw node.wrong("reason", "an ignored row needs a reason for the ledger");
    }
    if (!node.has("label") && !node.has("when")) {
      throw node.wrong("label", "a row rule needs a label or a condition ('when')");
    }
    Map<String, Pattern> when = new LinkedHashMap<>();
    node.textsByName("when")
        .forEach(
            (column, text) ->
                when.put(column.toLowerCase(Locale.ROOT), compile(node, "when." + column, text)));
    return new RowRule(
        node.has("label") ? pattern(node, "label") : null,
        when,
        kind,
        MeaningNode.says(node),
        node.optional("partner").orElse(""),
        node.optional("reason").orElse("").toLowerCase(Locale.ROOT),
        node.number("following", 0),
        node.flag("ends-table"),
        node.flag("opens"));
  }

  static Pattern pattern(Node node, String key) {
    return compile(node, key, node.text(key));
  }

  private static Pattern compile(Node node, String key, String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw node.wrong(key, "not a pattern: " + e.getDescription());
    }
  }

  /** Texts by their normal form, so that case and blanks do not matter. */
  static Map<String, String> byNormal(Map<String, String> texts) {
    Map<String, String> normal = new LinkedHashMap<>();
    texts.forEach((text, meaning) -> normal.put(Label.normal(text), meaning));
    return normal;
  }
}
