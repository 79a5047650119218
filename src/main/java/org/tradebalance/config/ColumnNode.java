package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tradebalance.layout.ColumnRule;
import org.tradebalance.layout.Field;
import org.tradebalance.layout.HeaderPattern;
import org.tradebalance.layout.Meaning;

/** Reads one column of a table; {@code {MMM}} in its header makes twelve of it. */
final class ColumnNode {

  private ColumnNode() {}

  static List<ColumnRule> columns(Node node) {
    node.allow(
        "header",
        "at",
        "field",
        "dataset",
        "reporter",
        "partner",
        "item",
        "product",
        "adjustment",
        "flow",
        "period",
        "values",
        "optional",
        "fill-down",
        "signed",
        "classification",
        "classified-by",
        "classes",
        "pad",
        "quotes",
        "currency",
        "spelled");
    List<String> header = node.texts("header");
    if (header.isEmpty() && !node.has("at")) {
      throw node.wrong("header", "expected the labels of the column, or its letter ('at')");
    }
    Meaning says = MeaningNode.direct(node);
    if (header.stream().noneMatch(label -> label.contains(MonthLabels.EACH))) {
      return List.of(column(node, header, says));
    }
    List<ColumnRule> columns = new ArrayList<>();
    Map<String, String> spelled = node.textsByName("spelled");
    for (int month = 1; month <= MonthLabels.MONTHS.size(); month++) {
      String name = MonthLabels.MONTHS.get(month - 1);
      columns.add(
          column(
              node,
              header.stream()
                  .map(label -> label.replace(MonthLabels.EACH, name))
                  .map(label -> spelled.getOrDefault(label, label))
                  .toList(),
              says.over(Meaning.ofTime(null, null, null, month))));
    }
    return columns;
  }

  /** A column that nobody loads, whether the file has it or not. */
  static ColumnRule other(String header) {
    ColumnRule.Options plain = ColumnRule.Options.PLAIN;
    return new ColumnRule(
        List.of(HeaderPattern.of(header)),
        -1,
        Field.OTHER,
        Meaning.NOTHING,
        Map.of(),
        new ColumnRule.Options(
            true, false, false, plain.classifiedBy(), plain.classes(), "", false, null));
  }

  private static ColumnRule column(Node node, List<String> header, Meaning says) {
    return new ColumnRule(
        header.stream().map(HeaderPattern::of).toList(),
        node.read("at", ColumnNode::position).orElse(-1),
        node.coded("field", Field.class).orElse(Field.VALUE),
        says,
        TableNode.byNormal(node.textsByName("values")),
        new ColumnRule.Options(
            node.flag("optional"),
            node.flag("fill-down"),
            node.flag("signed"),
            node.optional("classified-by").orElse("").toLowerCase(Locale.ROOT),
            node.textsByName("classes"),
            node.optional("classification").orElse(""),
            node.flag("pad"),
            RateLayout.quote(node)));
  }

  static int position(String letters) {
    if (!letters.matches("[A-Z]{1,2}")) {
      throw new IllegalArgumentException("'" + letters + "' is not a column such as B or AA");
    }
    int number = 0;
    for (int at = 0; at < letters.length(); at++) {
      number = number * 26 + letters.charAt(at) - 'A' + 1;
    }
    return number - 1;
  }
}
