package org.tradebalance.normalise;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.CodeText;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.RowRule;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;

/** Finds the rule that says what a row is. */
final class RowLabels {

  private static final RowRule FIGURES =
      new RowRule(
          null,
          Map.of(),
          org.tradebalance.layout.definition.RowKind.FIGURES,
          org.tradebalance.layout.definition.Meaning.NOTHING,
          "",
          "",
          0,
          false,
          false);

  private final Layout layout;
  private final HeaderMap header;
  private final int labelColumn;

  RowLabels(Layout layout, HeaderMap header) {
    this.layout = layout;
    this.header = header;
    this.labelColumn = header.column(Field.LABEL).orElse(-1);
  }

  /** The column of labels, or -1 where the table has none. */
  int column() {
    return labelColumn;
  }

  /** The label of a row without marks; empty where the table has no labels. */
  String label(RawRow row) {
    return labelColumn < 0 ? "" : CodeText.of(layout.marks().strip(row.cell(labelColumn).text()));
  }

  /** The code of a product that a label names; null where the layout does not list it. */
  @Nullable String product(String name) {
    FoundColumn column = header.columns().get(labelColumn);
    return column == null ? null : column.rule().values().get(Label.normal(name));
  }

  /** The first rule that fits; null where a labelled row fits none. */
  @Nullable Found find(RawRow row) {
    String label = label(row);
    for (RowRule rule : header.table().rows()) {
      Pattern pattern = rule.label();
      Matcher matcher = pattern == null ? null : pattern.matcher(label);
      if ((matcher == null || matcher.matches()) && holds(rule, row)) {
        return new Found(rule, label, matcher);
      }
    }
    return labelColumn < 0 ? new Found(FIGURES, "", null) : null;
  }

  private boolean holds(RowRule rule, RawRow row) {
    for (Map.Entry<String, Pattern> condition : rule.when().entrySet()) {
      int column = header.column(condition.getKey()).orElse(-1);
      if (column < 0
          || !condition.getValue().matcher(CodeText.of(row.cell(column).text())).matches()) {
        return false;
      }
    }
    return true;
  }

  /**
   * A rule that fits a row.
   *
   * @param rule the rule
   * @param label the label of the row
   * @param matcher where the parts of the label stand; null where the rule has no label
   */
  record Found(RowRule rule, String label, @Nullable Matcher matcher) {

    /** A part of the label; null where the rule does not name it or the label leaves it out. */
    @Nullable String part(String name) {
      Pattern pattern = rule.label();
      boolean named = pattern != null && pattern.pattern().contains("(?<" + name + ">");
      return named && matcher != null ? matcher.group(name) : null;
    }
  }
}
